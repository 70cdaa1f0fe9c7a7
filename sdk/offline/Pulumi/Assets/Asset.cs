using Pulumi.Serialization;
using PulumiApig.Protocol.Values;

namespace Pulumi;

/// <summary>One file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset() { }

    internal static Asset? From(PropertyMap fields) =>
        fields.Get("path").TryGetText(out var path) ? new FileAsset(path)
        : fields.Get("uri").TryGetText(out var uri) ? new RemoteAsset(uri)
        : fields.Get("text").TryGetText(out var text) ? new StringAsset(text)
        : null;

    private protected static Task<PropertyValue> Of(string field, string value) =>
        Task.FromResult(PropertyValue.Asset(PropertyMap.Of((field, value))));
}

/// <summary>A file on this machine.</summary>
/// <param name="path">Path, relative to the program's folder.</param>
public sealed class FileAsset(string path) : Asset
{
    internal override Task<PropertyValue> SerializeAsync(Serializer serializer, string property) => Of("path", path);
}

/// <summary>A file with this text.</summary>
/// <param name="text">The text.</param>
public sealed class StringAsset(string text) : Asset
{
    internal override Task<PropertyValue> SerializeAsync(Serializer serializer, string property) => Of("text", text);
}

/// <summary>A file on the web.</summary>
/// <param name="uri">Address of the file.</param>
public sealed class RemoteAsset(string uri) : Asset
{
    internal override Task<PropertyValue> SerializeAsync(Serializer serializer, string property) => Of("uri", uri);
}
