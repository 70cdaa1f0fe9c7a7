namespace PulumiApig.Gateway;

/// <summary>The identifier that the service gives to a custom ingress port when it is opened.</summary>
public sealed record IngressPortId : Identifier<IngressPortId>, IIdentifier<IngressPortId>
{
    private IngressPortId(string value)
        : base(value) { }

    static string IIdentifier<IngressPortId>.Kind => "an ingress port id";

    static IngressPortId IIdentifier<IngressPortId>.Of(string value) => new(value);
}
