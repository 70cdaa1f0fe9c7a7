using System.Text;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Rendering.Html;

/// <summary>Text in HTML.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        foreach (char c in VisibleText.Of(text))
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }

    public static string Code(string text) => text.Length == 0 ? "" : $"<code>{Escape(text)}</code>";

    public static string Of(Phrase phrase) =>
        string.Concat(phrase.Parts.Select(p => p.IsForeign ? Code(p.Text) : Escape(p.Text)));
}
