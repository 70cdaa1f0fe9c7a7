using System.Collections.Concurrent;
using PulumiApig.LocalEngine.Events;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.LocalEngine.Plugins;

/// <summary>Starts the plugins of one run, and ends them with it.</summary>
/// <param name="locator">Finds them.</param>
/// <param name="engineAddress">Gives <c>host:port</c> of the Engine service, once it runs.</param>
/// <param name="workingDirectory">Where they run.</param>
/// <param name="events">Told of plugins that ended too early.</param>
/// <param name="log">Takes what they write; null to keep it for the case that they end too early.</param>
internal sealed class PluginPool(
    PluginLocator locator,
    Func<string> engineAddress,
    string workingDirectory,
    IEventSink events,
    Action<string>? log
) : IPluginPool, IAsyncDisposable
{
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(5);

    private readonly ConcurrentBag<Plugin> _plugins = [];

    public async Task<IPlugin> StartAsync(PluginRequest request, CancellationToken cancellation)
    {
        var location = locator.Find(request.Package, request.Version);
        var process = location.Executable is { } path
            ? await PluginProcess.StartAsync(
                path,
                Arguments(),
                workingDirectory,
                request.Environment,
                log,
                cancellation
            )
            : null;
        var port = process?.Port ?? location.Port!.Value;
        var plugin = new Plugin(request.Package, process, port);
        _plugins.Add(plugin);
        await plugin.ConnectAsync(engineAddress(), location.Executable, cancellation);
        return plugin;
    }

    public Task CancelAsync() => Task.WhenAll(_plugins.Select(p => p.CancelAsync(CancelLimit)));

    /// <summary>Ends all processes at once.</summary>
    public void Kill()
    {
        foreach (var plugin in _plugins)
            plugin.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        var isHeard = await Task.WhenAll(_plugins.Select(p => p.CancelAsync(CancelLimit)));
        foreach (var (plugin, heard) in _plugins.Zip(isHeard))
        {
            if (!heard && plugin.Diagnosis() is { } diagnosis)
                events.Publish(new Diagnostic(LogSeverity.Error, diagnosis));
        }
        await Task.WhenAll(_plugins.Select(p => p.DisposeAsync().AsTask()));
    }

    // The address comes last, whatever stands before it.
    private string[] Arguments() => log is null ? [engineAddress()] : ["--logtostderr", "-v=9", engineAddress()];
}
