using System.Collections.Immutable;
using Pulumi.Serialization;
using PulumiApig.Protocol.Values;

namespace Pulumi;

/// <summary>A set of files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive() { }

    internal static Archive? From(PropertyMap fields) =>
        fields.Get("path").TryGetText(out var path) ? new FileArchive(path)
        : fields.Get("uri").TryGetText(out var uri) ? new RemoteArchive(uri)
        : fields.Get("assets") is { Kind: PropertyKind.Object } assets ? AssetArchive.FromAssets(assets.AsObject)
        : null;

    private protected static PropertyValue Of(string field, PropertyValue value) =>
        PropertyValue.Archive(PropertyMap.Of((field, value)));
}

/// <summary>A folder or an archive file on this machine.</summary>
/// <param name="path">Path, relative to the program's folder.</param>
public sealed class FileArchive(string path) : Archive
{
    internal override Task<PropertyValue> SerializeAsync(Serializer serializer, string property) =>
        Task.FromResult(Of("path", path));
}

/// <summary>An archive file on the web.</summary>
/// <param name="uri">Address of the file.</param>
public sealed class RemoteArchive(string uri) : Archive
{
    internal override Task<PropertyValue> SerializeAsync(Serializer serializer, string property) =>
        Task.FromResult(Of("uri", uri));
}

/// <summary>An archive of assets and of other archives, by their paths in it.</summary>
/// <param name="assets">Path in the archive to what stands there.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive
{
    private readonly ImmutableSortedDictionary<string, AssetOrArchive> _assets = assets.ToImmutableSortedDictionary(
        StringComparer.Ordinal
    );

    internal override async Task<PropertyValue> SerializeAsync(Serializer serializer, string property) =>
        Of("assets", await serializer.SerializeAsync(property, _assets));

    internal static AssetArchive? FromAssets(PropertyMap assets)
    {
        var read = new Dictionary<string, AssetOrArchive>();
        foreach (var (name, value) in assets)
        {
            AssetOrArchive? asset = value.Kind switch
            {
                PropertyKind.Asset => Asset.From(value.AsAssetFields),
                PropertyKind.Archive => Archive.From(value.AsAssetFields),
                _ => null,
            };
            if (asset is null)
                return null;
            read.Add(name, asset);
        }
        return new(read);
    }
}
