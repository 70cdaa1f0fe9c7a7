using PulumiApig.Engine.Protocol;
using PulumiApig.Engine.Protocol.Root;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.Testing;

/// <summary>The engine's side of the messages: keeps what it is told.</summary>
public sealed class RecordingEngine : IEngine
{
    private readonly List<LogRequest> _messages = [];

    /// <summary>What a user sees.</summary>
    public IReadOnlyList<LogRequest> Messages => [.. All.Where(m => m.Severity != LogSeverity.Debug)];

    /// <summary>What those see who look for faults.</summary>
    public IReadOnlyList<LogRequest> All
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

    public Task LogAsync(LogRequest request, CancellationToken cancellation)
    {
        lock (_messages)
            _messages.Add(request);
        return Task.CompletedTask;
    }

    public Task<GetRootResourceResponse> GetRootResourceAsync(CancellationToken cancellation) =>
        Task.FromResult(new GetRootResourceResponse());

    public Task<SetRootResourceResponse> SetRootResourceAsync(
        SetRootResourceRequest request,
        CancellationToken cancellation
    ) => Task.FromResult(new SetRootResourceResponse());
}
