using PulumiApig.LocalEngine.Steps;

namespace PulumiApig.LocalEngine.Events;

/// <summary>Passes on what a refresh before another run found, and nothing of resources that it found unchanged.</summary>
internal sealed class DriftSink(IEventSink next) : IEventSink
{
    public void Publish(EngineEvent happened)
    {
        if (happened is not (StepStarted or StepFinished { Step.Meaning: StepOp.Same }))
            next.Publish(happened);
    }
}
