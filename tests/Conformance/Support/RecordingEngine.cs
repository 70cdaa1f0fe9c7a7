using PulumiApig.Protocol.Engine;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>The engine's side of the messages: keeps what it is told.</summary>
internal sealed class RecordingEngine : IEngine
{
    private readonly List<LogMessage> _messages = [];

    /// <summary>What a user sees.</summary>
    public IReadOnlyList<LogMessage> Messages
    {
        get
        {
            lock (_messages)
                return [.. _messages.Where(m => m.Severity != LogSeverity.Debug)];
        }
    }

    public void Clear()
    {
        lock (_messages)
            _messages.Clear();
    }

    public Task LogAsync(LogMessage message, CancellationToken cancellation)
    {
        lock (_messages)
            _messages.Add(message);
        return Task.CompletedTask;
    }

    public Task<string> GetRootResourceAsync(CancellationToken cancellation) => Task.FromResult("");

    public Task SetRootResourceAsync(string urn, CancellationToken cancellation) => Task.CompletedTask;
}
