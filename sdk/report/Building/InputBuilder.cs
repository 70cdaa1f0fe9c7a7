using PulumiApig.Report.Masking;
using PulumiApig.Report.Model;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Building;

/// <summary>Makes a report of all the previews of an input.</summary>
internal sealed class InputBuilder : IInputSink
{
    // What one preview shows to be secret is so in all.
    private readonly Mask _mask = new();
    private readonly List<ReportBuilder> _previews = [];
    private readonly List<string> _problems = [];

    public IPreviewSink Begin()
    {
        _previews.Add(new ReportBuilder(_mask));
        return _previews[^1];
    }

    public void AddProblem(string problem)
    {
        if (!_problems.Contains(problem))
            _problems.Add(problem);
    }

    /// <param name="name">What the report is about; null for project and stack.</param>
    public PreviewReport Build(string? name)
    {
        List<PreviewReport> previews = [.. Distinct(WithoutCarriedOut([.. _previews.Select(p => p.Build())]))];
        if (previews is [var only])
            return only with { Name = name ?? only.Name, Problems = [.. _problems, .. only.Problems] };
        return new()
        {
            Name = name ?? (previews.Count == 0 ? "preview" : string.Join(", ", previews.Select(p => p.Name))),
            Previews =
            [
                .. previews
                    .OrderByDescending(p => p.HasFailed || !p.Problems.IsEmpty)
                    .ThenBy(p => p.Changes.IsEmpty ? Risk.None : p.Changes[0].WorstRisk)
                    .ThenBy(p => p.Name, NaturalOrder.Instance),
            ],
            Changes = [.. ReportBuilder.Sorted(previews.SelectMany(p => p.Changes))],
            Unchanged = previews.Sum(p => p.Unchanged),
            Diagnostics = [.. previews.SelectMany(p => p.Diagnostics).OrderBy(d => d.Severity)],
            Problems = [.. _problems, .. previews.SelectMany(p => p.Problems.Select(text => $"{p.Name}: {text}"))],
            HasFailed = previews.Any(p => p.HasFailed),
            IsDone = previews.Count > 0 && previews.TrueForAll(p => p.IsDone),
        };
    }

    /// <summary>Leaves previews out that a run follows, as <c>up</c> and <c>destroy</c> have them: it tells what came of them.</summary>
    private static IEnumerable<PreviewReport> WithoutCarriedOut(List<PreviewReport> previews) =>
        previews.Where(
            (preview, at) =>
                !(
                    preview is { IsDone: false, HasFailed: false, Problems.IsEmpty: true }
                    && at + 1 < previews.Count
                    && previews[at + 1] is { IsDone: true, Problems.IsEmpty: true } run
                    && run.Name == preview.Name
                )
        );

    /// <summary>Gives previews of one stack numbers.</summary>
    private static IEnumerable<PreviewReport> Distinct(IEnumerable<PreviewReport> previews)
    {
        Dictionary<string, int> counts = [];
        foreach (PreviewReport preview in previews)
        {
            int count = counts[preview.Name] = counts.GetValueOrDefault(preview.Name) + 1;
            yield return count == 1 ? preview : preview with { Name = $"{preview.Name} ({count})" };
        }
    }
}
