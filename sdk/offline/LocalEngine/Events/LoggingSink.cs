using PulumiApig.Protocol.Engine;

namespace PulumiApig.LocalEngine.Events;

/// <summary>Passes events on, and writes debug messages into a log.</summary>
internal sealed class LoggingSink(IEventSink next, Action<string> log) : IEventSink
{
    public void Publish(EngineEvent happened)
    {
        if (happened is Diagnostic { Severity: LogSeverity.Debug } message)
            log($"{message.Urn} {message.Text}".Trim());
        next.Publish(happened);
    }
}
