using PulumiApig.Engine.Protocol;
using PulumiApig.Engine.Protocol.Root;
using PulumiApig.LocalEngine.Events;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>Takes the messages of plugins and programs.</summary>
internal sealed class MessageService(IEventSink events) : IEngine
{
    private volatile string _root = "";

    public Task LogAsync(LogRequest request, CancellationToken cancellation)
    {
        events.Publish(new Diagnostic(request.Severity, request.Message, request.Urn, request.Ephemeral));
        return Task.CompletedTask;
    }

    public Task<GetRootResourceResponse> GetRootResourceAsync(CancellationToken cancellation) =>
        Task.FromResult(new GetRootResourceResponse { Urn = _root });

    public Task<SetRootResourceResponse> SetRootResourceAsync(
        SetRootResourceRequest request,
        CancellationToken cancellation
    )
    {
        _root = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }
}
