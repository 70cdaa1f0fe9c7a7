using System.Collections.Immutable;
using PulumiApig.Report.Masking;
using PulumiApig.Report.Model;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Building;

/// <summary>Makes a report of what a reader finds in one preview.</summary>
internal sealed class ReportBuilder(Mask mask) : IPreviewSink
{
    private readonly Dictionary<(string Urn, bool IsRefresh), ChangeDraft> _drafts = [];

    /// <summary>The ends of replacements: an alias may have given the new one another name.</summary>
    private readonly Dictionary<string, ChangeDraft> _ends = [];
    private readonly HashSet<string> _same = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _problems = [];
    private int? _unchanged;
    private int _announced;
    private int _steps;
    private bool _hasFailed;
    private bool _isDone;

    public void Add(Step step)
    {
        if (step.Operation == "same")
            _same.Add(step.Urn);
        _hasFailed |= step.HasFailed;
        ChangeDraft draft = ChangeActions.DeletesOld(step.Operation)
            ? Draft(_ends, step.Urn, step.Urn)
            : Draft(_drafts, (step.Urn, step.IsRefresh), step.Urn);
        draft.Add(step, _steps++);
    }

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Message.Length > 0)
            _diagnostics.Add(diagnostic with { Message = mask.Text(diagnostic.Message) });
    }

    public void SetCounts(int unchanged, int others) => (_unchanged, _announced) = (unchanged, others);

    public void SetFailed() => _hasFailed = true;

    public void SetDone() => _isDone = true;

    public void AddProblem(string problem)
    {
        // One broken producer breaks every step in the same way.
        if (_problems.Count < 10)
            _problems.Add(problem);
    }

    public PreviewReport Build()
    {
        if (_announced > 0 && _drafts.Values.Concat(_ends.Values).All(d => d.Action == ChangeAction.Same))
            AddProblem($"The preview counts {Plural.Of(_announced, "change", "changes")} and has no step for any.");
        ImmutableArray<Change> changes = [.. Sorted(Changes().Concat(Refusals()))];
        ImmutableArray<Diagnostic> messages = Messages(changes);
        return new()
        {
            Name = mask.Again(OwnName()),
            Changes = changes,
            Unchanged = _unchanged ?? _same.Count,
            Diagnostics = messages,
            Problems = [.. _problems],
            HasFailed = _hasFailed || messages.Any(d => d.Severity == Severity.Error),
            IsDone = _isDone,
        };
    }

    /// <summary>The worst first.</summary>
    public static IEnumerable<Change> Sorted(IEnumerable<Change> changes) =>
        changes
            .OrderBy(c => c.WorstRisk)
            .ThenBy(c => c.Action)
            .ThenBy(c => c.Type, StringComparer.Ordinal)
            .ThenBy(c => c.Name, NaturalOrder.Instance);

    private ChangeDraft Draft<T>(Dictionary<T, ChangeDraft> drafts, T key, string urn)
        where T : notnull
    {
        if (!drafts.TryGetValue(key, out ChangeDraft? draft))
            drafts.Add(key, draft = new(urn, mask));
        return draft;
    }

    private IEnumerable<Change> Changes()
    {
        // In a document only the stack's own step tells a refresh from an update.
        bool isRefresh = _drafts.Keys.Any(IsStackOf(true)) && !_drafts.Keys.Any(IsStackOf(false));
        var (found, wanted) = (
            _drafts.Where(d => d.Key.IsRefresh || isRefresh).Select(d => d.Value).ToList(),
            _drafts.Where(d => !d.Key.IsRefresh && !isRefresh).Select(d => d.Value).ToList()
        );
        Apps gone = new(found);
        return found
            .Select(d => d.Finish(About(d, gone) with { IsRefresh = true }))
            .Concat(Wanted(wanted))
            .OfType<Change>();
    }

    private static Func<(string Urn, bool IsRefresh), bool> IsStackOf(bool isRefresh) =>
        key => key.IsRefresh == isRefresh && Urn.Parse(key.Urn).IsStack;

    private IEnumerable<Change?> Wanted(List<ChangeDraft> drafts)
    {
        foreach (ChangeDraft end in _ends.Values)
        {
            if (drafts.Find(d => d.Action == ChangeAction.Replace && d.OldUrn == end.Text) is { } replacement)
                replacement.Join(end);
            else
                drafts.Add(end);
        }
        var deleted = drafts
            .Where(d => d is { Action: ChangeAction.Delete or ChangeAction.Forget, OldIdentity: not null })
            .ToLookup(d => d.OldIdentity!);
        var renamed = drafts
            .Where(d => d is { Action: ChangeAction.Create, NewIdentity: not null } && deleted.Contains(d.NewIdentity))
            .ToDictionary(d => d, d => deleted[d.NewIdentity!].First());
        var holders = drafts.Where(d => d.NewIdentity is not null).ToLookup(d => d.NewIdentity!);
        List<ChangeDraft> remaining = [.. drafts.Except(renamed.Values)];
        Apps apps = new(remaining);
        foreach (ChangeDraft draft in remaining)
        {
            bool isHeld = draft.OldIdentity is { } identity && holders[identity].Any(holder => holder != draft);
            yield return draft.Finish(
                About(draft, apps) with
                {
                    Renamed = renamed.GetValueOrDefault(draft),
                    IsHeld = isHeld,
                }
            );
        }
    }

    private ChangeContext About(ChangeDraft draft, Apps apps) =>
        new()
        {
            Messages = MessagesOf(draft.Text),
            HasError = _diagnostics.Any(d => d.Urn == draft.Text && d.Severity == Severity.Error),
            Apps = apps,
        };

    /// <summary>The messages about a resource by their codes, the last of each.</summary>
    private Dictionary<string, string> MessagesOf(string urn) =>
        _diagnostics
            .Where(d => d.Urn == urn && d.Code is not null)
            .GroupBy(d => d.Code!, d => d.Text)
            .ToDictionary(g => g.Key, g => g.Last());

    /// <summary>Resources of ours that the provider refuses: they have no step.</summary>
    private IEnumerable<Change> Refusals() =>
        _diagnostics
            .Where(d => d.Severity == Severity.Error && !_drafts.Keys.Any(k => k.Urn == d.Urn))
            .Select(d => d.Urn)
            .Distinct()
            .Select(urn => (Text: urn, Urn: Urn.Parse(urn)))
            .Where(r => r.Urn.Type.StartsWith("apig:", StringComparison.Ordinal))
            .Select(r => new Change
            {
                Urn = mask.Again(mask.Text(r.Text)),
                Type = r.Urn.Type,
                Name = mask.Again(mask.Text(r.Urn.Name)),
                Action = ChangeAction.Refused,
                HasFailed = true,
                Risks =
                [
                    MessagesOf(r.Text).ContainsKey(MessageCodes.LockOut) ? Risk.LocksOut
                    : _isDone ? Risk.None
                    : Risk.WillFail,
                ],
                Meaning = Phrase.Own("Refused: the errors say why."),
            });

    private string OwnName()
    {
        Urn? any = _drafts
            .Values.Concat(_ends.Values)
            .Select(d => d.Urn)
            .Concat(_diagnostics.Select(d => Urn.Parse(d.Urn)))
            .FirstOrDefault(u => u.Project.Length > 0);
        return any is null ? "preview" : mask.Text($"{any.Project}/{any.Stack}");
    }

    private ImmutableArray<Diagnostic> Messages(ImmutableArray<Change> changes)
    {
        List<Diagnostic> messages =
        [
            .. _diagnostics
                .Distinct()
                .Select(d => d with { Message = mask.Again(d.Message), Urn = mask.Again(mask.Text(d.Urn)) }),
        ];
        // A program that fails before it declares anything leaves no other sign in a document.
        bool hasNotRun =
            _unchanged is null or <= 1 && _drafts.Values.All(d => d.Urn.IsStack || d.Urn.IsDefaultProvider);
        bool isWhy = (_hasFailed || hasNotRun) && !messages.Exists(d => d.Severity == Severity.Error);
        return
        [
            .. messages
                .Select(d =>
                    d with
                    {
                        Severity = isWhy && d.IsFromProgram ? Severity.Error : d.Severity,
                        IsInTable = changes.Any(c => c.Urn == d.Urn && c.Says(d)),
                    }
                )
                .OrderBy(d => d.Severity),
        ];
    }
}
