using PulumiApig.Protocol.Values;

namespace Pulumi;

/// <summary>A file or a set of files that is sent to a provider.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive() { }

    internal abstract Task<PropertyValue> SerializeAsync(Serialization.Serializer serializer, string property);
}
