using PulumiApig.Protocol.Engine;

namespace Pulumi;

/// <summary>Sends messages to the engine, in the order in which they are given.</summary>
internal sealed class EngineLog(IEngineLog engine, WorkTracker work)
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Whether the program has logged an error: then it has failed, even without an exception.</summary>
    public bool HasErrors { get; private set; }

    public void Warn(string message, Resource? resource = null) => Send(LogSeverity.Warning, message, resource);

    /// <summary>Sends a message; the program waits for it before it ends.</summary>
    public void Send(
        LogSeverity severity,
        string message,
        Resource? resource,
        int? streamId = null,
        bool? ephemeral = null
    ) => work.Track(SendAsync(severity, message, resource, streamId, ephemeral));

    public async Task SendAsync(
        LogSeverity severity,
        string message,
        Resource? resource = null,
        int? streamId = null,
        bool? ephemeral = null
    )
    {
        HasErrors |= severity == LogSeverity.Error;
        // Before the message joins the queue: a resource that is slow to register holds up no other message.
        var urn = resource is null ? "" : await UrnOfAsync(resource);
        Task sent;
        lock (_gate)
        {
            var before = _last;
            sent = SendAfterAsync(
                before,
                new()
                {
                    Severity = severity,
                    Message = message,
                    Urn = urn,
                    StreamId = streamId ?? 0,
                    Ephemeral = ephemeral ?? false,
                }
            );
            _last = sent;
        }
        try
        {
            await sent;
        }
        catch (Exception e)
        {
            throw new LogException(e);
        }
    }

    private async Task SendAfterAsync(Task before, LogRequest message)
    {
        // The failure of an earlier message is that message's own.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await engine.LogAsync(message, default);
    }

    // A resource that could not be registered has no URN; the message is about to say why.
    private static async Task<string> UrnOfAsync(Resource resource)
    {
        var urn = resource.Urn.State;
        await ((Task)urn).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return urn.IsCompletedSuccessfully ? urn.Result.Value : "";
    }
}
