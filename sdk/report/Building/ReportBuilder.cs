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
    private int _steps;
    private bool _hasFailed;

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

    public void SetUnchanged(int count) => _unchanged = count;

    public void SetFailed() => _hasFailed = true;

    public void AddProblem(string problem)
    {
        // One broken producer breaks every step in the same way.
        if (_problems.Count < 10)
            _problems.Add(problem);
    }

    public PreviewReport Build()
    {
        ImmutableArray<Change> changes = [.. Sorted(Changes().Concat(Refusals()))];
        return new()
        {
            Name = mask.Again(OwnName()),
            Changes = changes,
            Unchanged = _unchanged ?? _same.Count,
            Diagnostics = Messages(changes),
            Problems = [.. _problems],
            HasFailed = _hasFailed || _diagnostics.Any(d => d.Severity == Severity.Error),
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
            _drafts.Where(d => d.Key.IsRefresh || isRefresh).Select(d => d.Value),
            _drafts.Where(d => !d.Key.IsRefresh && !isRefresh).Select(d => d.Value).ToList()
        );
        return found
            .Select(d => d.Finish(new(IsRefresh: true, CodesOf(d), null, IsHeld: false)))
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
        foreach (ChangeDraft draft in drafts.Except(renamed.Values))
        {
            bool isHeld = draft.OldIdentity is { } identity && holders[identity].Any(holder => holder != draft);
            yield return draft.Finish(new(false, CodesOf(draft), renamed.GetValueOrDefault(draft), isHeld));
        }
    }

    private HashSet<string> CodesOf(ChangeDraft draft) => CodesOf(draft.Text);

    private HashSet<string> CodesOf(string urn) =>
        [.. _diagnostics.Where(d => d.Urn == urn).Select(d => d.Code).OfType<string>()];

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
                Risks = [CodesOf(r.Text).Contains(MessageCodes.LockOut) ? Risk.LocksOut : Risk.WillFail],
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
        // Of an app that has an access control already the provider knows more: it has looked at it.
        HashSet<string> seen =
        [
            .. messages.Where(d => d.Code is MessageCodes.AclExists or MessageCodes.AclOverwritten).Select(d => d.Urn),
        ];
        return
        [
            .. messages
                .Select(d =>
                    d with
                    {
                        IsInTable = !seen.Contains(d.Urn) && changes.Any(c => c.Urn == d.Urn && IsCovered(d.Code, c)),
                    }
                )
                .OrderBy(d => d.Severity),
        ];
    }

    /// <summary>Whether the table says of a change what a message with this code says.</summary>
    private static bool IsCovered(string? code, Change change) =>
        change is { Action: ChangeAction.Update or ChangeAction.Create, Access: [var access] }
        && code switch
        {
            MessageCodes.AccessChanges => access.Change.IsExact,
            MessageCodes.AccessUnknown => access.Doubt is not null,
            _ => false,
        };
}
