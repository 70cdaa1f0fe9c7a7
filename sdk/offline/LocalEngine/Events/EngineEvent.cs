using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Events;

/// <summary>Something that happened in a run, in the order in which it happened.</summary>
internal abstract record EngineEvent;

/// <summary>A step begins.</summary>
internal sealed record StepStarted(Step Step) : EngineEvent;

/// <summary>A step is done; its new state is complete.</summary>
internal sealed record StepFinished(Step Step) : EngineEvent;

/// <summary>A step failed; a diagnostic says why.</summary>
internal sealed record StepFailed(Step Step) : EngineEvent;

/// <summary>A message for the user.</summary>
/// <param name="Severity">Its severity.</param>
/// <param name="Text">The message.</param>
/// <param name="Urn">The resource that it is about; empty for the stack.</param>
/// <param name="IsEphemeral">Shown while the run goes on, and not kept.</param>
internal sealed record Diagnostic(LogSeverity Severity, string Text, string Urn = "", bool IsEphemeral = false)
    : EngineEvent;

/// <summary>A line that the program wrote.</summary>
internal sealed record ProgramOutput(string Line) : EngineEvent;

/// <summary>The outputs of the stack, as they were and as they are.</summary>
internal sealed record StackOutputsSet(PropertyMap Olds, PropertyMap News) : EngineEvent;

/// <summary>Takes events. They come from several threads at once.</summary>
internal interface IEventSink
{
    void Publish(EngineEvent happened);
}
