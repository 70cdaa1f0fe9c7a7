namespace PulumiApig.LocalEngine.Display;

/// <summary>A report as lines of text: the whole screen of a run, from its data alone.</summary>
internal static class ReportText
{
    /// <summary>The report of a run that is over.</summary>
    public static IEnumerable<Line> Of(Report report, ReportView view)
    {
        IEnumerable<IEnumerable<Line>> sections =
        [
            ResourceTable.Of(report, view),
            OutputLines.Of(report.Outputs),
            Section(
                "Program output:",
                view.ShowsProgramOutput ? report.ProgramOutput.Select(l => Line.Of("    " + l)) : []
            ),
            Section("Diagnostics:", report.Messages.SelectMany(MessageLines.Of).Select(l => l.Indented("    "))),
            SummaryLines.Of(report, view),
            view.Duration is { } time ? [Line.Of($"Duration: {Duration(time)}", Tone.Muted)] : [],
        ];
        var isFirst = true;
        foreach (var section in sections.Select(s => s.ToList()).Where(s => s.Count > 0))
        {
            if (!isFirst)
                yield return Line.Empty;
            isFirst = false;
            foreach (var line in section)
                yield return line;
        }
    }

    /// <summary>The last lines of a run that goes on.</summary>
    /// <param name="report">What is known so far.</param>
    /// <param name="view">How to show it.</param>
    /// <param name="height">How many lines there is room for.</param>
    public static IEnumerable<Line> Progress(Report report, ReportView view, int height)
    {
        var rows = ResourceTable.Of(report, view with { IsFull = false }).ToList();
        var running = report.Rows.Values.Count(r => r.Status == RowStatus.Running);
        return rows.TakeLast(Math.Max(1, height - 1))
            .Append(Line.Of($"{report.Rows.Count} resources, {running} under way", Tone.Muted));
    }

    public static string Duration(TimeSpan time) =>
        time.TotalHours >= 1 ? $"{(int)time.TotalHours}h{time.Minutes}m{time.Seconds}s"
        : time.TotalMinutes >= 1 ? $"{time.Minutes}m{time.Seconds}s"
        : $"{(int)time.TotalSeconds}s";

    private static IEnumerable<Line> Section(string title, IEnumerable<Line> lines) =>
        lines.Any() ? lines.Prepend(Line.Of(title, Tone.Heading)) : [];
}
