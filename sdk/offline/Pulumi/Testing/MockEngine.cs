using System.Collections.Concurrent;
using PulumiApig.Protocol.Engine;

namespace Pulumi.Testing;

/// <summary>Keeps the errors that a program logs.</summary>
internal sealed class MockEngine : IEngine
{
    public ConcurrentQueue<string> Errors { get; } = new();

    public Task LogAsync(LogMessage message, CancellationToken cancellation)
    {
        if (message.Severity == LogSeverity.Error)
            Errors.Enqueue(message.Text);
        return Task.CompletedTask;
    }

    public Task<string> GetRootResourceAsync(CancellationToken cancellation) => Task.FromResult("");

    public Task SetRootResourceAsync(string urn, CancellationToken cancellation) => Task.CompletedTask;
}
