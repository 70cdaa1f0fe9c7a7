using PulumiApig.Report.Model;

namespace PulumiApig.Report.Rendering.Html;

/// <summary>The report as one file that needs no network and no scripts.</summary>
internal static class HtmlReport
{
    public static void Write(PreviewReport report, TextWriter html)
    {
        string title = HtmlText.Escape(report.Name);
        html.WriteLine(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
            <title>{report.Title} of {title}</title>
            <style>
            {StyleSheet()}</style>
            </head>
            <body>
            {Svg.Patterns}<main>
            <h1>{report.Title} of <code>{title}</code></h1>
            <p class="headline">{HtmlText.Escape(Headline.Of(report))}</p>
            """
        );
        foreach (string problem in report.Problems)
            html.WriteLine($"<p class=\"problem\"><strong>Input:</strong> {HtmlText.Escape(problem)}</p>");
        if (report.Previews.IsEmpty)
            Section(report, html);
        else
            AccessSection.WriteSummary(report, html);
        foreach (PreviewReport preview in report.Previews)
        {
            html.WriteLine(
                $"<h1 class=\"preview\"><code>{HtmlText.Escape(preview.Name)}</code></h1>"
                    + $"<p class=\"headline\">{HtmlText.Escape(Headline.Of(preview))}</p>"
            );
            Section(preview, html);
        }
        html.WriteLine("</main>\n</body>\n</html>");
    }

    /// <summary>One preview.</summary>
    private static void Section(PreviewReport report, TextWriter html)
    {
        Messages(report, Severity.Error, "Errors", html);
        Table(report, html);
        AccessSection.Write(report, html);
        Messages(report, Severity.Warning, "Warnings", html);
        Messages(report, Severity.Info, "Notes", html);
        Properties(report, html);
    }

    private static void Table(PreviewReport report, TextWriter html)
    {
        if (report.Changes.IsEmpty)
            return;
        html.WriteLine(
            "<table class=\"changes\"><thead><tr><th>Risk</th><th>Resource</th><th>Change</th><th>What it means</th></tr></thead><tbody>"
        );
        foreach (Change change in report.Changes)
        {
            string style = change.WorstRisk.IsDangerous() ? " class=\"dangerous\"" : "";
            html.WriteLine(
                $"<tr{style}><td>{change.RiskWords}</td>"
                    + $"<td><strong>{HtmlText.Escape(change.Name)}</strong><br />{HtmlText.Code(change.Type)}</td>"
                    + $"<td>{change.Action.Name()}{(change.HasFailed ? " (failed)" : "")}</td>"
                    + $"<td>{HtmlText.Of(change.Meaning)}</td></tr>"
            );
        }
        html.WriteLine("</tbody></table>");
    }

    private static void Messages(PreviewReport report, Severity severity, string title, TextWriter html)
    {
        var messages = report.Of(severity).ToList();
        if (messages.Count == 0)
            return;
        html.WriteLine($"<h2>{title} ({Plural.Digits(messages.Count)})</h2><ul class=\"{title.ToLowerInvariant()}\">");
        foreach (Diagnostic message in messages)
        {
            string about =
                message.Urn.Length > 0 ? $"<strong>{HtmlText.Escape(Urn.Parse(message.Urn).Name)}</strong>: " : "";
            string text = string.Join("<br />", message.Message.Split('\n').Select(l => HtmlText.Escape(l.TrimEnd())));
            html.WriteLine($"<li>{about}{text}</li>");
        }
        html.WriteLine("</ul>");
    }

    private static void Properties(PreviewReport report, TextWriter html)
    {
        var changes = report.Changes.Where(c => !c.Properties.IsEmpty).ToList();
        if (changes.Count == 0)
            return;
        html.WriteLine("<h2>Properties</h2>");
        foreach (Change change in changes)
        {
            html.WriteLine(
                $"<details><summary>{HtmlText.Escape(change.Name)} {HtmlText.Code(change.Type)} {change.Action.Name()}, "
                    + $"{Plural.Of(change.Properties.Length, "difference", "differences")}</summary><table class=\"diff\"><tbody>"
            );
            foreach (PropertyChange property in change.Properties)
            {
                string why = property.Replaces ? "<br /><small>forces the replacement</small>" : "";
                html.WriteLine($"<tr><th>{HtmlText.Code(property.Path)}{why}</th><td>{Values(property)}</td></tr>");
            }
            html.WriteLine("</tbody></table></details>");
        }
    }

    private static string Values(PropertyChange property) =>
        property.Old is { } both && both == property.New
            ? $"{HtmlText.Escape(both)} <small>differs in what is not shown</small>"
            : Value("del", "−", property.Old) + Value("ins", "+", property.New);

    private static string Value(string element, string sign, string? value) =>
        value is null ? "" : $"<{element}>{sign} {HtmlText.Escape(value)}</{element}>";

    private static string StyleSheet()
    {
        using Stream css = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using StreamReader reader = new(css);
        return reader.ReadToEnd();
    }
}
