namespace PulumiApig.Protocol.Provider;

/// <summary>Asks how the names of another ecosystem's provider map to this one's.</summary>
/// <param name="Key">The ecosystem, such as <c>terraform</c>.</param>
/// <param name="Provider">The provider over there; empty for any.</param>
public sealed record MappingRequest(string Key, string Provider = "");

/// <summary>A mapping of names.</summary>
/// <param name="Provider">The provider over there; empty when there is no mapping.</param>
/// <param name="Data">The mapping, in the form that the converter of the ecosystem reads.</param>
public sealed record Mapping(string Provider, ReadOnlyMemory<byte> Data)
{
    /// <summary>There is none.</summary>
    public static readonly Mapping None = new("", default);
}
