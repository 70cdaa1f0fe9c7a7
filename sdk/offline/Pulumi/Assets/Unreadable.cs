using Pulumi.Serialization;
using PulumiApig.Protocol.Values;

namespace Pulumi;

/// <summary>Stands where a provider answered with something else than an asset.</summary>
internal sealed class UnreadableAsset : Asset
{
    internal override Task<PropertyValue> SerializeAsync(Serializer serializer, string property) =>
        throw UnreadableArchive.Refusal(property);
}

/// <summary>Stands where a provider answered with something else than an archive.</summary>
internal sealed class UnreadableArchive : Archive
{
    internal override Task<PropertyValue> SerializeAsync(Serializer serializer, string property) =>
        throw Refusal(property);

    internal static InvalidOperationException Refusal(string property) =>
        new($"{property} cannot be sent: the provider did not answer with an asset or archive when it was read.");
}
