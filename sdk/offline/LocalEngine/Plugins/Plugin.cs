using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.LocalEngine.Plugins;

/// <summary>A plugin at the other end of a channel.</summary>
/// <param name="package">Name of its package.</param>
/// <param name="process">Its process; null when it was not started here.</param>
/// <param name="port">Where it listens.</param>
internal sealed class Plugin(string package, PluginProcess? process, int port) : IPlugin, IAsyncDisposable
{
    private static readonly TimeSpan GreetingLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(10);

    private readonly GrpcChannel _channel = new($"127.0.0.1:{port}");

    public IResourceProvider Provider => field ??= new ResourceProviderClient(_channel);

    public ProviderHandshakeResponse? Abilities { get; private set; }

    public string Version { get; private set; } = "";

    /// <summary>Connects, shakes hands and asks for the version.</summary>
    /// <exception cref="LocalEngineException">It does not answer, or not as a plugin does.</exception>
    public async Task ConnectAsync(string engineAddress, string? executable, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(GreetingLimit);
        try
        {
            Abilities = await HandshakeAsync(engineAddress, executable, limit.Token);
            if (process is null)
                await Provider.AttachAsync(new() { Address = engineAddress }, limit.Token);
            Version = (await Provider.GetPluginInfoAsync(limit.Token)).Version.TrimStart('v');
        }
        catch (RpcException e)
        {
            throw new LocalEngineException(
                Diagnosis() ?? $"The plugin of '{package}' on port {port} does not answer as one: {e.Message}",
                e
            );
        }
    }

    /// <summary>Asks it to stop its waiting work; false when it did not hear.</summary>
    public async Task<bool> CancelAsync(TimeSpan limit)
    {
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            await Provider.CancelAsync(timeout.Token);
            return true;
        }
        catch (RpcException e)
        {
            return e.Code == StatusCode.Unimplemented;
        }
    }

    public void Kill() => process?.Kill();

    public string? Diagnosis() => process is { HasExited: true } ? process.Diagnosis() : null;

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (process is not null)
            await process.DisposeAsync();
    }

    private async Task<ProviderHandshakeResponse?> HandshakeAsync(
        string engineAddress,
        string? executable,
        CancellationToken cancellation
    )
    {
        var folder = executable is null ? null : Path.GetDirectoryName(executable);
        var request = new ProviderHandshakeRequest
        {
            EngineAddress = engineAddress,
            ConfigureWithUrn = true,
            InvokeWithPreview = true,
        };
        if (folder is not null)
            (request.RootDirectory, request.ProgramDirectory) = (folder, folder);
        while (true)
        {
            try
            {
                return await Provider.HandshakeAsync(request, cancellation);
            }
            catch (RpcException e) when (e.Code == StatusCode.Unimplemented)
            {
                return null;
            }
            catch (RpcException e) when (e.Code == StatusCode.Unavailable && process is not { HasExited: true })
            {
                await Task.Delay(RetryPause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
