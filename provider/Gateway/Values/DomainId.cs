namespace PulumiApig.Gateway;

/// <summary>The identifier that the service gives to a domain when it is bound to an API group.</summary>
public sealed record DomainId : Identifier<DomainId>, IIdentifier<DomainId>
{
    private DomainId(string value)
        : base(value) { }

    static string IIdentifier<DomainId>.Kind => "a domain id";

    static DomainId IIdentifier<DomainId>.Of(string value) => new(value);
}
