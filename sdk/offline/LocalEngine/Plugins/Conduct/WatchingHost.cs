namespace PulumiApig.LocalEngine.Plugins.Conduct;

/// <summary>Starts plugins and watches their conduct.</summary>
internal sealed class WatchingHost(IPluginPool host, Action<string, string> report) : IPluginPool
{
    public async Task<IPlugin> StartAsync(PluginRequest request, CancellationToken cancellation) =>
        new WatchedPlugin(await host.StartAsync(request, cancellation), report);

    public Task CancelAsync() => host.CancelAsync();
}
