using System.Collections.Immutable;
using PulumiApig.Report.Masking;
using PulumiApig.Report.Model;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Building;

/// <summary>Makes a report of what a reader finds.</summary>
internal sealed class ReportBuilder : IPreviewSink
{
    private readonly Mask _mask = new();
    private readonly Dictionary<string, ChangeDraft> _drafts = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _problems = [];
    private int? _unchanged;
    private int _same;
    private bool _hasFailed;

    public void Add(Step step)
    {
        if (step.Operation == "same")
            _same++;
        if (!_drafts.TryGetValue(step.Urn, out ChangeDraft? draft))
            _drafts.Add(step.Urn, draft = new(step.Urn, _mask));
        draft.Add(step);
    }

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Message.Length > 0)
            _diagnostics.Add(diagnostic with { Message = _mask.Text(diagnostic.Message) });
    }

    public void SetUnchanged(int count) => _unchanged = count;

    public void SetFailed() => _hasFailed = true;

    public void AddProblem(string problem)
    {
        // One broken producer breaks every step alike.
        if (_problems.Count < 10)
            _problems.Add(problem);
    }

    /// <param name="name">What the report is about; null for project and stack.</param>
    public PreviewReport Build(string? name)
    {
        var warned = _diagnostics.Where(IsAboutDomains).Select(d => d.Urn).ToHashSet();
        return new()
        {
            Name = name ?? _mask.Again(OwnName()),
            Changes =
            [
                .. _drafts
                    .Values.Select(d => d.Finish(warned.Contains(d.Text)))
                    .OfType<Change>()
                    .Concat(RefusedLockOuts())
                    .OrderBy(c => c.WorstRisk)
                    .ThenBy(c => c.Action)
                    .ThenBy(c => c.Type, StringComparer.Ordinal)
                    .ThenBy(c => c.Name, NaturalOrder.Instance),
            ],
            Unchanged = _unchanged ?? _same,
            Diagnostics = Messages(),
            Problems = [.. _problems],
            HasFailed = _hasFailed || _diagnostics.Any(d => d.Severity == Severity.Error),
        };
    }

    // The provider's preview warns so when a port closes to which domains are bound.
    private static bool IsAboutDomains(Diagnostic diagnostic) =>
        diagnostic.Severity != Severity.Info
        && diagnostic.Message.Contains("bound", StringComparison.OrdinalIgnoreCase);

    /// <summary>Access controls that the provider refuses since they would lock somebody out: they have no step.</summary>
    private IEnumerable<Change> RefusedLockOuts() =>
        _diagnostics
            .Where(d => d.Severity == Severity.Error && d.Message.Contains("mustAllow", StringComparison.Ordinal))
            .DistinctBy(d => d.Urn)
            .Select(d => (Urn: Urn.Parse(d.Urn), Diagnostic: d))
            .Where(r => r.Urn.Type == AclState.Token)
            .Select(r => new Change
            {
                Urn = _mask.Again(_mask.Text(r.Diagnostic.Urn)),
                Type = r.Urn.Type,
                Name = _mask.Again(_mask.Text(r.Urn.Name)),
                Action = ChangeAction.Refused,
                HasFailed = true,
                Risks = [Risk.LocksOut],
                Meaning = Phrase.Own("Refused, since it would lock out addresses that must be let in: see the errors."),
            });

    private string OwnName()
    {
        Urn? any = _drafts
            .Values.Select(d => d.Urn)
            .Concat(_diagnostics.Select(d => Urn.Parse(d.Urn)))
            .FirstOrDefault(u => u.Project.Length > 0);
        return any is null ? "preview" : _mask.Text($"{any.Project}/{any.Stack}");
    }

    private ImmutableArray<Diagnostic> Messages() =>
        [
            .. _diagnostics
                .Distinct()
                .Select(d => d with { Message = _mask.Again(d.Message), Urn = _mask.Again(_mask.Text(d.Urn)) })
                .OrderBy(d => d.Severity),
        ];
}
