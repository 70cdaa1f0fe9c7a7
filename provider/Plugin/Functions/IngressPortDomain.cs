namespace PulumiApig.Plugin.Functions;

/// <summary>A domain in the result of a function.</summary>
internal static class IngressPortDomain
{
    public static readonly Field<string> DomainName = Field.Required("domainName", PlainText.Any, "The domain name.");

    private static readonly Field<string> GroupId = Field.Required(
        "groupId",
        PlainText.Any,
        "Id of the API group that the domain belongs to."
    );

    private static readonly Field<string> GroupName = Field.Required(
        "groupName",
        PlainText.Any,
        "Name of the API group that the domain belongs to."
    );

    public static readonly FieldType<BoundDomain> Type = new ResultType<BoundDomain>(
        "apig:index:IngressPortDomain",
        "A domain that is bound to a custom ingress port.",
        [DomainName, GroupId, GroupName],
        domain => PropertyMap.Of(DomainName.Is(domain.Name), GroupId.Is(domain.GroupId), GroupName.Is(domain.GroupName))
    );
}
