using System.Collections.Immutable;

namespace PulumiApig.Report.Commands;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Inputs">Files to read; <c>-</c> for standard input.</param>
/// <param name="Markdown">Where to write; <c>-</c> for standard output; null not at all.</param>
/// <param name="Html">As for Markdown.</param>
/// <param name="Json">As for Markdown.</param>
/// <param name="MaxChars">The most characters of the Markdown.</param>
/// <param name="FailOn">Gates.</param>
/// <param name="Name">What the report is about; null for project and stack.</param>
/// <param name="FullReport">Where the whole report can be read.</param>
internal sealed record ReportOptions(
    ImmutableArray<string> Inputs,
    string? Markdown,
    string? Html,
    string? Json,
    int MaxChars,
    ImmutableArray<string> FailOn,
    string? Name,
    Uri? FullReport
);
