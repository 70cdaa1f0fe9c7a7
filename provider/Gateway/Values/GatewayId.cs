namespace PulumiApig.Gateway;

/// <summary>The identifier of a dedicated gateway, which the service also calls "instance".</summary>
public sealed record GatewayId : Identifier<GatewayId>, IIdentifier<GatewayId>
{
    private GatewayId(string value)
        : base(value) { }

    static string IIdentifier<GatewayId>.Kind => "a gateway id";

    static GatewayId IIdentifier<GatewayId>.Of(string value) => new(value);
}
