using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Messages;

/// <summary>
/// Messages to the engine, in order, without a wait for the caller. The plugin's own output is hidden from
/// users, so this is the only way to tell them something.
/// </summary>
/// <param name="time">The clock of the time limit for an engine that does not answer.</param>
internal sealed class EngineLog(TimeProvider time) : IDisposable
{
    // An engine in a debugger's hands must not hold up the work, nor fill the memory.
    private const int MostWaiting = 1_000;

    private static readonly TimeSpan MessageTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FlushTimeout = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private string? _address;
    private GrpcChannel? _channel;
    private EngineClient? _engine;
    private Task _sent = Task.CompletedTask;
    private int _waiting;
    private volatile bool _isSilent;

    /// <summary>
    /// Sends messages to this engine from now on. An engine says its address twice, when it starts the plugin and in the
    /// handshake: the second time changes nothing.
    /// </summary>
    /// <returns>Whether it is another engine than before.</returns>
    /// <exception cref="FormatException">The address is not <c>host:port</c>.</exception>
    public bool Attach(string address)
    {
        lock (_gate)
        {
            if (address == _address)
                return false;
            var channel = new GrpcChannel(address);
            _sent = CloseAsync(_sent, _channel);
            (_address, _channel, _engine) = (address, channel, new EngineClient(channel));
            _isSilent = false;
            return true;
        }
    }

    /// <summary>Sends a message behind those before it. When too many wait for the engine, it is lost.</summary>
    public void Send(LogRequest message)
    {
        lock (_gate)
        {
            if (_engine is { } engine && Volatile.Read(ref _waiting) < MostWaiting)
            {
                Interlocked.Increment(ref _waiting);
                _sent = SendAsync(_sent, engine, message);
            }
        }
    }

    /// <summary>
    /// Waits until all messages so far have arrived, so that they stand before the end of their step. It waits for a
    /// moment only, and not at all for an engine that has not answered within the limit before.
    /// </summary>
    public async Task FlushAsync()
    {
        Task sent;
        lock (_gate)
            sent = _sent;
        if (_isSilent && !sent.IsCompleted)
            return;
        try
        {
            await sent.WaitAsync(FlushTimeout, time);
        }
        catch (TimeoutException)
        {
            _isSilent = true;
        }
    }

    public void Dispose() => _channel?.Dispose();

    // What was sent to the former engine still goes there.
    private static async Task CloseAsync(Task before, GrpcChannel? channel)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        channel?.Dispose();
    }

    private async Task SendAsync(Task before, EngineClient engine, LogRequest message)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            using var timeout = new CancellationTokenSource(MessageTimeout, time);
            await engine.LogAsync(message, timeout.Token);
            _isSilent = false;
        }
        catch (Exception)
        {
            // Whatever became of this message must not keep back those behind it, nor the calls that wait for them.
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}

/// <summary>Messages at one resource.</summary>
public sealed class ResourceLog
{
    private readonly EngineLog _log;
    private readonly string _urn;
    private readonly string _prefix;
    private readonly SecretTexts _secrets = new();

    internal ResourceLog(EngineLog log, string urn, string prefix) => (_log, _urn, _prefix) = (log, urn, prefix);

    /// <summary>Shows a message to the user.</summary>
    public void Report(Message message)
    {
        _log.Send(
            new()
            {
                Severity = message.Severity,
                Message = Render(message),
                Urn = _urn,
            }
        );
    }

    /// <summary>Hides the secrets of these properties in all messages to come.</summary>
    internal PropertyMap HideSecretsOf(PropertyMap properties)
    {
        _secrets.Add(properties);
        return properties;
    }

    /// <summary>The whole text of a message, as a person may read it.</summary>
    internal string Render(Message message) => (message with { Text = _secrets.Hide(message.Text) }).Render(_prefix);
}
