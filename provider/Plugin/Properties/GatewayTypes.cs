using System.Diagnostics.CodeAnalysis;
using PulumiApig.Addresses;

namespace PulumiApig.Plugin.Properties;

/// <summary>Types of properties that the gateway's own values have.</summary>
internal static class GatewayTypes
{
    public static readonly FieldType<GatewayId> GatewayId = new TextType<GatewayId>(ParseGatewayId, id => id.Value);

    public static readonly FieldType<AppId> AppId = new TextType<AppId>(ParseAppId, id => id.Value);

    public static readonly FieldType<IngressPortId> IngressPortId = new TextType<IngressPortId>(
        ParsePortId,
        id => id.Value
    );

    public static readonly FieldType<PortNumber> PortNumber = new IntegerType<PortNumber>(ParsePort, p => p.Value);

    public static readonly FieldType<IngressProtocol> Protocol = new EnumType<IngressProtocol>(
        "apig:index:IngressProtocol",
        "Protocol of the callers on a custom ingress port.",
        [
            new("HTTP", IngressProtocol.Http, "Plain HTTP."),
            new("HTTPS", IngressProtocol.Https, "HTTP over TLS; the domains bound to the port bring the certificates."),
        ]
    );

    public static readonly FieldType<AclType> AclType = new EnumType<AclType>(
        "apig:index:AppAclType",
        "What an app's access control does with the addresses of its list.",
        [
            new("PERMIT", Gateway.AclType.Permit, "Only the listed addresses may use the app."),
            new("DENY", Gateway.AclType.Deny, "The listed addresses may not use the app, all others may."),
        ]
    );

    /// <summary>An address, a CIDR block or an <c>a-b</c> range.</summary>
    public static readonly FieldType<AddressEntry> Address = new TextType<AddressEntry>(ParseAddress, e => e.Text);

    private static bool ParseGatewayId(
        string text,
        [MaybeNullWhen(false)] out GatewayId id,
        [NotNullWhen(false)] out string? reason
    )
    {
        reason = Gateway.GatewayId.TryParse(text, out id)
            ? null
            : $"'{text}' is not a gateway id; it is usually 32 hexadecimal characters, and the gateway's page in the console shows it";
        return reason is null;
    }

    private static bool ParseAppId(
        string text,
        [MaybeNullWhen(false)] out AppId id,
        [NotNullWhen(false)] out string? reason
    )
    {
        reason = Gateway.AppId.TryParse(text, out id)
            ? null
            : $"'{text}' is not an app id; it is usually 32 hexadecimal characters, and the credential's page in the console shows it";
        return reason is null;
    }

    private static bool ParsePortId(
        string text,
        [MaybeNullWhen(false)] out IngressPortId id,
        [NotNullWhen(false)] out string? reason
    )
    {
        reason = Gateway.IngressPortId.TryParse(text, out id)
            ? null
            : $"'{text}' is not the id of an ingress port; it is the resource's output 'ingressPortId', 32 to 36 characters";
        return reason is null;
    }

    private static bool ParsePort(
        int number,
        [MaybeNullWhen(false)] out PortNumber port,
        [NotNullWhen(false)] out string? reason
    )
    {
        reason = Gateway.PortNumber.TryFrom(number, out port)
            ? null
            : $"{number} cannot be opened; a custom ingress port is {Gateway.PortNumber.Lowest} to {Gateway.PortNumber.Highest}"
                + (number is 80 or 443 ? ", and 80 and 443 are built in" : "");
        return reason is null;
    }

    private static bool ParseAddress(
        string text,
        [MaybeNullWhen(false)] out AddressEntry entry,
        [NotNullWhen(false)] out string? reason
    ) => AddressEntry.TryParse(text, out entry, out reason);
}
