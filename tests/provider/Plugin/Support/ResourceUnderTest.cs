using Google.Protobuf;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.Support;

/// <summary>Calls of the engine about one resource, with what the engine would fill in.</summary>
internal sealed class ResourceUnderTest(PluginUnderTest plugin, string type, string name = "it")
{
    public string Urn { get; } = Protocol.Urn.Create("dev", "project", null, type, name).Value;

    public Task<CheckResponse> CheckAsync(PropertyMap news, PropertyMap? olds = null, byte[]? seed = null) =>
        plugin.Client.CheckAsync(
            new()
            {
                Urn = Urn,
                News = news.ToStruct(),
                Olds = (olds ?? PropertyMap.Empty).ToStruct(),
                RandomSeed = ByteString.CopyFrom(seed ?? []),
            },
            default
        );

    public Task<DiffResponse> DiffAsync(
        string id,
        PropertyMap oldInputs,
        PropertyMap news,
        PropertyMap? oldOutputs = null
    ) =>
        plugin.Client.DiffAsync(
            new()
            {
                Urn = Urn,
                Id = id,
                OldInputs = oldInputs.ToStruct(),
                Olds = (oldOutputs ?? oldInputs).ToStruct(),
                News = news.ToStruct(),
            },
            default
        );

    public Task<CreateResponse> CreateAsync(PropertyMap inputs, bool preview = false) =>
        plugin.Client.CreateAsync(
            new()
            {
                Urn = Urn,
                Properties = inputs.ToStruct(),
                Preview = preview,
            },
            default
        );

    public Task<UpdateResponse> UpdateAsync(
        string id,
        PropertyMap oldInputs,
        PropertyMap news,
        PropertyMap? oldOutputs = null,
        bool preview = false
    ) =>
        plugin.Client.UpdateAsync(
            new()
            {
                Urn = Urn,
                Id = id,
                OldInputs = oldInputs.ToStruct(),
                Olds = (oldOutputs ?? oldInputs).ToStruct(),
                News = news.ToStruct(),
                Preview = preview,
            },
            default
        );

    public Task<ReadResponse> RefreshAsync(string id, PropertyMap inputs, PropertyMap outputs) =>
        plugin.Client.ReadAsync(
            new()
            {
                Urn = Urn,
                Id = id,
                Inputs = inputs.ToStruct(),
                Properties = outputs.ToStruct(),
            },
            default
        );

    public Task<ReadResponse> ImportAsync(string id) => plugin.Client.ReadAsync(new() { Urn = Urn, Id = id }, default);

    public Task DeleteAsync(string id, PropertyMap outputs) =>
        plugin.Client.DeleteAsync(
            new()
            {
                Urn = Urn,
                Id = id,
                Properties = outputs.ToStruct(),
                OldInputs = outputs.ToStruct(),
            },
            default
        );
}
