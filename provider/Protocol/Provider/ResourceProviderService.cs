using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Provider;

/// <summary>Puts an <see cref="IResourceProvider"/> on the wire.</summary>
public static class ResourceProviderService
{
    /// <summary>The service for a <see cref="GrpcServer"/>.</summary>
    public static GrpcService For(IResourceProvider provider) =>
        new GrpcService()
            .Add(ProviderMethods.Handshake, provider.HandshakeAsync)
            .Add(ProviderMethods.GetPluginInfo, (_, c) => provider.GetPluginInfoAsync(c))
            .Add(ProviderMethods.GetSchema, provider.GetSchemaAsync)
            .Add(ProviderMethods.CheckConfig, provider.CheckConfigAsync)
            .Add(ProviderMethods.DiffConfig, provider.DiffConfigAsync)
            .Add(ProviderMethods.Configure, provider.ConfigureAsync)
            .Add(ProviderMethods.Check, provider.CheckAsync)
            .Add(ProviderMethods.Diff, provider.DiffAsync)
            .Add(ProviderMethods.Create, provider.CreateAsync)
            .Add(ProviderMethods.Read, provider.ReadAsync)
            .AddStream(ProviderMethods.List, provider.ListAsync)
            .Add(ProviderMethods.Update, provider.UpdateAsync)
            .Add(ProviderMethods.Delete, provider.DeleteAsync)
            .Add(ProviderMethods.Invoke, provider.InvokeAsync)
            .Add(ProviderMethods.Cancel, (_, c) => provider.CancelAsync(c))
            .Add(ProviderMethods.Attach, provider.AttachAsync)
            .Add(ProviderMethods.GetMappings, provider.GetMappingsAsync)
            .Add(ProviderMethods.GetMapping, provider.GetMappingAsync);
}
