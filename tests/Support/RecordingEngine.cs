using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.Testing;

/// <summary>The engine's side of the messages: keeps what it is told.</summary>
public sealed class RecordingEngine : IEngine
{
    private readonly List<LogMessage> _messages = [];

    /// <summary>What a user sees.</summary>
    public IReadOnlyList<LogMessage> Messages => [.. All.Where(m => m.Severity != LogSeverity.Debug)];

    /// <summary>What those see who look for faults.</summary>
    public IReadOnlyList<LogMessage> All
    {
        get
        {
            lock (_messages)
                return [.. _messages];
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
