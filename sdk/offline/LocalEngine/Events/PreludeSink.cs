namespace PulumiApig.LocalEngine.Events;

/// <summary>Passes on a refresh before another run, as such.</summary>
internal sealed class PreludeSink(IEventSink next) : IEventSink
{
    public void Publish(EngineEvent happened) =>
        next.Publish(
            happened switch
            {
                StepStarted { Step: var step } => new StepStarted(step with { IsPrelude = true }),
                StepFinished { Step: var step } => new StepFinished(step with { IsPrelude = true }),
                StepFailed { Step: var step } => new StepFailed(step with { IsPrelude = true }),
                _ => happened,
            }
        );
}
