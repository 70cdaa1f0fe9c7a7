using System.Collections.Concurrent;
using PulumiApig.Protocol.Engine;

namespace Pulumi.Testing;

/// <summary>Keeps the errors that a program logs.</summary>
internal sealed class MockEngine : IEngineLog
{
    public ConcurrentQueue<string> Errors { get; } = new();

    public Task LogAsync(LogRequest request, CancellationToken cancellation)
    {
        if (request.Severity == LogSeverity.Error)
            Errors.Enqueue(request.Message);
        return Task.CompletedTask;
    }
}
