using PulumiApig.LocalEngine.Events;

namespace PulumiApig.LocalEngine.Display;

/// <summary>Gathers events into a report, one at a time.</summary>
/// <param name="onEvent">Told of each event, after the report has it; never twice at once.</param>
internal sealed class ReportSink(Action<EngineEvent> onEvent) : IEventSink
{
    private readonly Lock _gate = new();

    public Report Report { get; private set; } = Report.Empty;

    public void Publish(EngineEvent happened)
    {
        lock (_gate)
        {
            Report = Report.With(happened);
            onEvent(happened);
        }
    }
}
