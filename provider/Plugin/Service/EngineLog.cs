using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Plugin.Service;

/// <summary>
/// Messages to the engine, in order, without anybody having to wait for them. The plugin's own output is hidden from
/// users, so this is the only way to tell them something.
/// </summary>
internal sealed class EngineLog : IDisposable
{
    private readonly Lock _gate = new();
    private string? _address;
    private GrpcChannel? _channel;
    private EngineClient? _engine;
    private Task _sent = Task.CompletedTask;

    /// <summary>
    /// Sends messages to this engine from now on. An engine says its address twice, when it starts the plugin and in the
    /// handshake: the second time changes nothing.
    /// </summary>
    /// <exception cref="FormatException">The address is not <c>host:port</c>.</exception>
    public void Attach(string address)
    {
        lock (_gate)
        {
            if (address == _address)
                return;
            var channel = new GrpcChannel(address);
            _sent = CloseAsync(_sent, _channel);
            (_address, _channel, _engine) = (address, channel, new EngineClient(channel));
        }
    }

    public void Post(LogMessage message)
    {
        lock (_gate)
        {
            if (_engine is { } engine)
                _sent = SendAsync(_sent, engine, message);
        }
    }

    /// <summary>Waits until all messages so far have arrived, so that they stand before the end of their step.</summary>
    public Task FlushAsync()
    {
        lock (_gate)
            return _sent;
    }

    public void Dispose() => _channel?.Dispose();

    // What was posted to the former engine still goes there.
    private static async Task CloseAsync(Task before, GrpcChannel? channel)
    {
        await before;
        channel?.Dispose();
    }

    private static async Task SendAsync(Task before, EngineClient engine, LogMessage message)
    {
        await before;
        try
        {
            await engine.LogAsync(message, CancellationToken.None);
        }
        catch (RpcException)
        {
            // The engine is gone, or has no such service: nobody is left to tell.
        }
    }
}

/// <summary>Messages at one resource.</summary>
internal sealed class ResourceLog(EngineLog log, string urn)
{
    public void Post(string text, LogSeverity severity = LogSeverity.Info) => log.Post(new(severity, text, urn));

    public void Warn(string text) => Post(text, LogSeverity.Warning);
}
