using PulumiApig.Engine.Protocol;
using PulumiApig.LocalEngine.Events;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>Takes the messages of plugins and programs.</summary>
internal sealed class MessageService(IEventSink events) : IEngine
{
    private volatile string _root = "";

    public Task LogAsync(LogMessage message, CancellationToken cancellation)
    {
        events.Publish(new Diagnostic(message.Severity, message.Text, message.Urn, message.IsEphemeral));
        return Task.CompletedTask;
    }

    public Task<string> GetRootResourceAsync(CancellationToken cancellation) => Task.FromResult(_root);

    public Task SetRootResourceAsync(string urn, CancellationToken cancellation)
    {
        _root = urn;
        return Task.CompletedTask;
    }
}
