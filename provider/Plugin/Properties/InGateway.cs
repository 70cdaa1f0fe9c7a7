using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Plugin.Properties;

/// <summary>What all resources have that belong to a gateway: its id as an input, and ids that begin with it.</summary>
internal static class InGateway
{
    /// <summary>The input that says to which gateway a resource belongs.</summary>
    /// <param name="what">The resource, with its indefinite article: <c>an app</c>.</param>
    public static Field<GatewayId> InstanceId(string what) =>
        new(
            "instanceId",
            GatewayTypes.GatewayId,
            """
            Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's `instanceId`.
            Changing it replaces the resource.
            """
        )
        {
            FallsBackToProvider = true,
            ReplacesSince = $"{what} belongs to one gateway",
        };

    /// <summary>Takes any rest of an id.</summary>
    public static bool Any(string text, [NotNullWhen(true)] out string? any) => (any = text).Length > 0;

    /// <summary>Takes an id of the form <c>GATEWAY/REST</c> apart.</summary>
    /// <param name="id">The id.</param>
    /// <param name="take">Takes the rest.</param>
    /// <param name="what">What the id names, with its article.</param>
    /// <param name="forms">The forms that it may have, for the message.</param>
    /// <exception cref="ResourceException">The id has another form.</exception>
    public static (GatewayId Gateway, T Last) Parse<T>(string id, TextType.Try<T> take, string what, string forms) =>
        id.Split('/') is [var first, var last] && GatewayId.TryParse(first, out var gateway) && take(last, out var rest)
            ? (gateway, rest)
            : throw InvalidId.Of($"'{id}' does not name {what}: expected {forms}. Nothing was read or changed.");
}
