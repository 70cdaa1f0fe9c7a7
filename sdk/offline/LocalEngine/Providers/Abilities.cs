using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Providers;

/// <summary>What a provider can take.</summary>
/// <param name="Secrets">Secrets marked as such.</param>
/// <param name="References">References to resources marked as such.</param>
/// <param name="Previews">Create and Update in a preview.</param>
internal readonly record struct Abilities(bool Secrets, bool References, bool Previews)
{
    /// <summary>What goes for provider configuration, whatever the provider says: everything in the clear.</summary>
    public static readonly Abilities Configuration = new(Secrets: false, References: false, Previews: false);

    /// <summary>What a provider has said: in its handshake, or, if it knows none, when it was configured.</summary>
    public static Abilities Of(ProviderHandshakeResponse? handshake, ConfigureResponse configured) =>
        handshake is { } said
            ? new(said.AcceptSecrets, said.AcceptResources, Previews: true)
            : new(configured.AcceptSecrets, configured.AcceptResources, configured.SupportsPreview);

    /// <summary>Requests in a form that it can take.</summary>
    public ProviderRequests Requests()
    {
        var (secrets, references) = (Secrets, References);
        return new(properties => WireForm.For(properties, secrets, references));
    }

    /// <summary>Its answer, with what was secret in the request marked again if it could not see that.</summary>
    public PropertyMap Marked(PropertyMap answer, PropertyMap request) =>
        Secrets ? answer : SecretMarks.Copy(answer, request);
}
