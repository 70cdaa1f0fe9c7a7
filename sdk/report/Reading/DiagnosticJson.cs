using System.Text.Json;
using System.Text.RegularExpressions;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Reading;

/// <summary>Messages in both forms, without colours.</summary>
internal static partial class DiagnosticJson
{
    /// <summary>A message; null when it is for those who debug the engine.</summary>
    public static Diagnostic? Of(JsonElement json) =>
        json.Text("severity") == "debug"
            ? null
            : new(
                SeverityOf(json.Text("severity")),
                json.Text("urn"),
                Prefix().Replace(Plain(json.Text("prefix") + json.Text("message")), "")
            )
            {
                IsFromProgram = json.Text("severity") == "info#err",
            };

    /// <summary>What a policy says about a resource.</summary>
    public static Diagnostic OfPolicy(JsonElement json)
    {
        Severity severity = json.Text("enforcementLevel") switch
        {
            "mandatory" => Severity.Error,
            "advisory" => Severity.Warning,
            _ => Severity.Info,
        };
        string policy = $"{json.Text("policyPackName")}/{json.Text("policyName")}: ";
        return new(severity, json.Text("resourceUrn"), policy + Plain(json.Text("message")));
    }

    private static Severity SeverityOf(string text) =>
        text switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            _ => Severity.Info,
        };

    private static string Plain(string text) => Colours().Replace(text, "").Trim();

    // The engine writes the severity into the text as well, sometimes twice.
    [GeneratedRegex(@"^(?:(?:error|warning|info): *)+")]
    private static partial Regex Prefix();

    // The engine's own tags, <{%fg 1%}>, and those of terminals.
    [GeneratedRegex(@"<\{%[^%]*%\}>|\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Colours();
}
