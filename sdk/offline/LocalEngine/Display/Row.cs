using System.Collections.Immutable;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Steps;

namespace PulumiApig.LocalEngine.Display;

internal enum RowStatus
{
    Running,
    Done,
    Failed,
}

/// <summary>A resource on the screen, with all its steps so far.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Steps">Its steps in their order, the last one maybe still running.</param>
/// <param name="Status">How the last one goes.</param>
/// <param name="Messages">What was said of it.</param>
internal sealed record Row(
    string Urn,
    ImmutableArray<Step> Steps,
    RowStatus Status,
    ImmutableArray<Diagnostic> Messages
)
{
    /// <summary>The step that says most: a replacement as a whole, an import, else the last one that does anything.</summary>
    public Step? Main =>
        Steps.FirstOrDefault(s => s.Op is StepOp.Replace or StepOp.Import)
        ?? Steps.LastOrDefault(s => s.Meaning != StepOp.Same)
        ?? Steps.LastOrDefault();

    /// <summary>What is done to it.</summary>
    public StepOp Op => Main?.Meaning ?? StepOp.Same;

    /// <summary>What is counted.</summary>
    public IEnumerable<StepOp> Counted =>
        this with
        {
            Steps = Steps.RemoveAll(s => s.IsPrelude),
        } switch
        {
            { Steps.IsEmpty: true } => [],
            { Op: StepOp.Import, Steps: var steps } => steps.Select(s => s.Meaning).Where(op => op != StepOp.Same),
            { Op: var op } => [op],
        };

    /// <summary>Whether there is anything to see.</summary>
    public bool IsOfInterest => Op != StepOp.Same || Status == RowStatus.Failed || !Messages.IsEmpty;

    /// <summary>
    /// A step begins, ends or fails: its last form takes the place of the one before.
    /// </summary>
    public Row With(Step step, RowStatus status)
    {
        var isLast = Steps.Length > 0 && Steps[^1].Op == step.Op && Status == RowStatus.Running;
        return this with { Steps = isLast ? Steps.SetItem(Steps.Length - 1, step) : Steps.Add(step), Status = status };
    }
}
