using PulumiApig.LocalEngine.Steps;

namespace PulumiApig.LocalEngine.Display;

/// <summary>The resources of a report as a tree, parents above children, each with what changes in it.</summary>
internal static class ResourceTable
{
    private const string Gap = "  ";

    public static IEnumerable<Line> Of(Report report, ReportView view)
    {
        var entries = ResourceTree.Of(report);
        if (entries.IsEmpty)
            yield break;
        var typeWidth = Math.Max("Type".Length, entries.Max(e => e.Branch.Length + e.Urn.Type.Length));
        var nameWidth = Math.Max("Name".Length, entries.Max(e => e.Urn.Name.Length));
        yield return Line.Of(
            $"     {"Type".PadRight(typeWidth)}{Gap}{"Name".PadRight(nameWidth)}{Gap}{(view.IsPreview ? "Plan" : "Status")}",
            Tone.Heading
        );
        foreach (var entry in entries)
        {
            var op = entry.Row.Op;
            yield return Line.Of(" ")
                .Then(op.Mark(), op.Tone())
                .Then("  ")
                .Then(entry.Branch, Tone.Muted)
                .Then(entry.Urn.Type.PadRight(typeWidth - entry.Branch.Length))
                .Then(Gap + entry.Urn.Name.PadRight(nameWidth) + Gap)
                .Then(Status(entry.Row, view), entry.Row.Status == RowStatus.Failed ? Tone.Error : op.Tone());
            foreach (var line in Details(entry.Row, view))
                yield return line.Indented("     " + entry.Rail + Gap);
        }
    }

    private static string Status(Row row, ReportView view)
    {
        if (row.Main is not { } step || row.Op == StepOp.Same && row.Status != RowStatus.Failed)
            return "";
        var keys = step.ReplaceKeys.IsEmpty ? "" : $" [{string.Join(", ", step.ReplaceKeys)}]";
        return row.Status switch
        {
            RowStatus.Failed => $"{step.Meaning.Name()} failed",
            RowStatus.Running when !view.IsPreview => step.Meaning.Present() + "...",
            _ => (view.IsPreview ? step.Meaning.Name() : step.Meaning.Past()) + keys,
        };
    }

    private static IEnumerable<Line> Details(Row row, ReportView view) =>
        row
            .Steps.Where(s => s.Op is not (StepOp.CreateReplacement or StepOp.DeleteReplaced))
            .SelectMany(s => ChangeLines.Of(s, view.IsFull))
            .Concat(row.Messages.SelectMany(MessageLines.Of));
}
