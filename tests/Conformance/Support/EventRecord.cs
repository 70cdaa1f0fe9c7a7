using PulumiApig.LocalEngine.Events;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>Keeps the events of a run.</summary>
internal sealed class EventRecord : IEventSink
{
    private readonly List<EngineEvent> _events = [];

    public IReadOnlyList<EngineEvent> All
    {
        get
        {
            lock (_events)
                return [.. _events];
        }
    }

    public void Publish(EngineEvent happened)
    {
        lock (_events)
            _events.Add(happened);
    }
}
