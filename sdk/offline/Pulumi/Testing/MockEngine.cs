using System.Collections.Concurrent;
using PulumiApig.Protocol.Engine;

namespace Pulumi.Testing;

/// <summary>Keeps the errors that a program logs.</summary>
internal sealed class MockEngine : IEngineLog
{
    public ConcurrentQueue<string> Errors { get; } = new();

    public Task LogAsync(LogMessage message, CancellationToken cancellation)
    {
        if (message.Severity == LogSeverity.Error)
            Errors.Enqueue(message.Text);
        return Task.CompletedTask;
    }
}
