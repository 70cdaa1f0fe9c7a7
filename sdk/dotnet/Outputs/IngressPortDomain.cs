// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig.Outputs;

/// <summary>A domain that is bound to a custom ingress port.</summary>
[OutputType]
public sealed class IngressPortDomain
{
    /// <summary>The domain name.</summary>
    public readonly string DomainName;

    /// <summary>Id of the API group that the domain belongs to.</summary>
    public readonly string GroupId;

    /// <summary>Name of the API group that the domain belongs to.</summary>
    public readonly string GroupName;

    [OutputConstructor]
    private IngressPortDomain(string domainName, string groupId, string groupName)
    {
        DomainName = domainName;
        GroupId = groupId;
        GroupName = groupName;
    }
}
