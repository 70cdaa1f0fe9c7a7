using System.Globalization;

namespace PulumiApig.Report.Rendering.Html;

/// <summary>Shapes of SVG. Colours and patterns come from the style sheet, by class.</summary>
internal static class Svg
{
    /// <summary>Patterns, so that colours alone carry no meaning. A page defines them once.</summary>
    public const string Patterns = """
        <svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
        <pattern id="gained" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="gained-ground" width="6" height="6"/><rect class="gained-line" width="2" height="6"/></pattern>
        <pattern id="lost" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="lost-ground" width="6" height="6"/><path class="lost-line" d="M0 0L6 6M6 0L0 6"/></pattern>
        <pattern id="untold" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="untold-ground" width="6" height="6"/><circle class="untold-dot" cx="3" cy="3" r="1.2"/></pattern>
        </defs></svg>

        """;

    public static string Open(double width, double height, string label) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {width:0.##} {height:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" role=\"img\" aria-label=\"{HtmlText.Escape(label)}\">"
        );

    public static string Rectangle(double x, double y, double width, double height, string style) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{style}\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\"/>"
        );

    public static string Text(double x, double y, string anchor, string text) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\">{HtmlText.Escape(text)}</text>"
        );
}
