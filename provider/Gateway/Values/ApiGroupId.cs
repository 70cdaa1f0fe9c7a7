namespace PulumiApig.Gateway;

/// <summary>The identifier of an API group.</summary>
public sealed record ApiGroupId : Identifier<ApiGroupId>, IIdentifier<ApiGroupId>
{
    private ApiGroupId(string value)
        : base(value) { }

    static string IIdentifier<ApiGroupId>.Kind => "an API group id";

    static ApiGroupId IIdentifier<ApiGroupId>.Of(string value) => new(value);
}
