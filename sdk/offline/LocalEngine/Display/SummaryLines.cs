using System.Collections.Immutable;
using PulumiApig.LocalEngine.Steps;

namespace PulumiApig.LocalEngine.Display;

/// <summary>How many resources there were of each kind of step.</summary>
internal static class SummaryLines
{
    private static readonly ImmutableArray<StepOp> Counted =
    [
        StepOp.Create,
        StepOp.Import,
        StepOp.Update,
        StepOp.Delete,
        StepOp.Replace,
    ];

    public static IEnumerable<Line> Of(Report report, ReportView view)
    {
        yield return Line.Of("Resources:", Tone.Heading);
        var counts = report.Counts();
        var kinds = Counted.Where(counts.ContainsKey).ToList();
        foreach (var op in kinds)
        {
            var words = view.IsPreview ? $"{counts[op]} to {op.Name()}" : $"{counts[op]} {op.Past()}";
            yield return Line.Of("    ").Then(op.Mark(), op.Tone()).Then(words);
        }
        var total = kinds.Count > 1 ? $"{kinds.Sum(op => counts[op])} changes. " : "";
        var unchanged = counts.GetValueOrDefault(StepOp.Same) is > 0 and var same ? $"{same} unchanged" : "";
        if (total.Length + unchanged.Length > 0)
            yield return Line.Of("    " + total + unchanged);
        if (report.Failures > 0)
            yield return Line.Of("    ").Then($"{report.Failures} errored", Tone.Error);
        if (kinds.Count == 0 && unchanged.Length == 0 && report.Failures == 0)
            yield return Line.Of("    none", Tone.Muted);
    }

    /// <summary>How many resources change.</summary>
    public static int Changes(Report report)
    {
        var counts = report.Counts();
        return Counted.Sum(op => counts.GetValueOrDefault(op));
    }
}
