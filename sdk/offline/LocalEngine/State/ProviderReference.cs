using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.State;

/// <summary>Names a provider resource and, by its id, one configuration of it: <c>URN::ID</c>.</summary>
internal readonly record struct ProviderReference(string Urn, string Id)
{
    private const string TypePrefix = "pulumi:providers:";
    private const string Separator = "::";

    /// <summary>Whether the id is not known before the update.</summary>
    public bool IsUnknown => WireConstants.IsUnknown(Id);

    /// <summary>The package that the provider serves.</summary>
    public string Package => PackageOf(new Protocol.Urn(Urn).Type);

    public static bool IsProviderType(string type) => type.StartsWith(TypePrefix, StringComparison.Ordinal);

    public static string TypeOf(string package) => TypePrefix + package;

    /// <summary>The package of a provider's type, <c>pulumi:providers:apig</c>, or of any other, <c>apig:index:AppAcl</c>.</summary>
    public static string PackageOf(string type) =>
        IsProviderType(type) ? type[TypePrefix.Length..] : type.Split(':', 2)[0];

    // The URN holds the separator too: the id begins after the last one.
    public static bool TryParse(string text, out ProviderReference reference)
    {
        var end = text.LastIndexOf(Separator, StringComparison.Ordinal);
        reference = end > 0 ? new(text[..end], text[(end + Separator.Length)..]) : default;
        return end > 0 && new Protocol.Urn(reference.Urn).IsValid && reference.Id.Length > 0;
    }

    public override string ToString() => Urn + Separator + Id;
}
