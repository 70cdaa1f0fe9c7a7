namespace PulumiApig.Plugin.Functions;

/// <summary>A domain in the result of a function.</summary>
internal static class IngressPortDomain
{
    public static readonly Field<string> DomainName = new(
        "domainName",
        PlainText.Any,
        """
        The domain name.
        """
    )
    {
        IsRequired = true,
    };

    private static readonly Field<string> GroupId = new(
        "groupId",
        PlainText.Any,
        """
        Id of the API group that the domain belongs to.
        """
    )
    {
        IsRequired = true,
    };

    private static readonly Field<string> GroupName = new(
        "groupName",
        PlainText.Any,
        """
        Name of the API group that the domain belongs to.
        """
    )
    {
        IsRequired = true,
    };

    public static readonly FieldType<BoundDomain> Type = new ResultType<BoundDomain>(
        "apig:index:IngressPortDomain",
        "A domain that is bound to a custom ingress port.",
        [DomainName, GroupId, GroupName],
        domain => PropertyMap.Of(DomainName.Is(domain.Name), GroupId.Is(domain.GroupId), GroupName.Is(domain.GroupName))
    );
}
