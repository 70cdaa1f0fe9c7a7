using System.Collections.Immutable;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.LocalEngine.Display;

/// <summary>All that a run has said so far, put in order for the screen. Immutable: each event gives a new one.</summary>
internal sealed record Report
{
    public static readonly Report Empty = new();

    /// <summary>The resources by URN.</summary>
    public ImmutableDictionary<string, Row> Rows { get; private init; } = ImmutableDictionary<string, Row>.Empty;

    /// <summary>Their URNs, in the order in which they came up.</summary>
    public ImmutableList<string> Order { get; private init; } = [];

    /// <summary>Messages that are about no resource on the screen.</summary>
    public ImmutableList<Diagnostic> Messages { get; private init; } = [];

    public ImmutableList<string> ProgramOutput { get; private init; } = [];

    public StackOutputsSet? Outputs { get; private init; }

    /// <summary>
    /// How many resources each kind of step was done to. A replacement counts once, as a whole; what is imported and
    /// then updated counts as both.
    /// </summary>
    public ImmutableSortedDictionary<StepOp, int> Counts() =>
        Rows
            .Values.Where(r => r is { Status: RowStatus.Done, Main: { } step } && !IsDefaultProvider(step.State))
            .SelectMany(r => r.Counted)
            .CountBy(op => op)
            .ToImmutableSortedDictionary();

    /// <summary>The counts by the names of the steps, in the order of these.</summary>
    public IEnumerable<KeyValuePair<string, int>> NamedCounts() =>
        Counts().Select(c => KeyValuePair.Create(c.Key.Name(), c.Value)).OrderBy(c => c.Key, StringComparer.Ordinal);

    public int Failures { get; private init; }

    public Report With(EngineEvent happened) =>
        happened switch
        {
            StepStarted { Step: var step } => WithStep(step, RowStatus.Running),
            StepFinished { Step: var step } => WithStep(step, RowStatus.Done),
            StepFailed { Step: var step } => WithStep(step, RowStatus.Failed) with { Failures = Failures + 1 },
            Diagnostic { IsEphemeral: true } or Diagnostic { Severity: LogSeverity.Debug } => this,
            Diagnostic message => WithMessage(message),
            ProgramOutput { Line: var line } => this with { ProgramOutput = ProgramOutput.Add(line) },
            StackOutputsSet outputs => this with { Outputs = outputs },
            _ => this,
        };

    /// <summary>A provider that the program does not declare is not the user's business, as long as all goes well.</summary>
    public static bool IsDefaultProvider(ResourceState state) =>
        ProviderReference.IsProviderType(state.Type)
        && state.Parent.Length == 0
        && (state.Name == "default" || state.Name.StartsWith("default_", StringComparison.Ordinal));

    private Report WithStep(Step step, RowStatus status)
    {
        var row = Rows.GetValueOrDefault(step.Urn) ?? new(step.Urn, [], status, []);
        return this with
        {
            Rows = Rows.SetItem(step.Urn, row.With(step, status)),
            Order = Rows.ContainsKey(step.Urn) ? Order : Order.Add(step.Urn),
        };
    }

    private Report WithMessage(Diagnostic message)
    {
        if (
            message.Urn.Length == 0
            || new Protocol.Urn(message.Urn) is { IsValid: false } or { Type: Protocol.Urn.StackType }
        )
            return this with { Messages = Messages.Add(message) };
        var row = Rows.GetValueOrDefault(message.Urn) ?? new(message.Urn, [], RowStatus.Done, []);
        return this with
        {
            Rows = Rows.SetItem(message.Urn, row with { Messages = row.Messages.Add(message) }),
            Order = Rows.ContainsKey(message.Urn) ? Order : Order.Add(message.Urn),
        };
    }
}
