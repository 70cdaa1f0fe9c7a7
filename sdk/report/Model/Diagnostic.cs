using System.Text.RegularExpressions;

namespace PulumiApig.Report.Model;

/// <summary>The severity of a message, the highest first.</summary>
internal enum Severity
{
    Error,
    Warning,
    Info,
}

/// <summary>A message of the engine, a provider, the program or a policy.</summary>
/// <param name="Severity">Its severity.</param>
/// <param name="Urn">The resource that it is about; empty for the stack.</param>
/// <param name="Message">What it says, on as many lines as it takes.</param>
internal sealed partial record Diagnostic(Severity Severity, string Urn, string Message)
{
    /// <summary>The code at the end of a message of the provider, as <c>APIG1201</c>; null without one.</summary>
    public string? Code { get; } = CodeAtEnd().Match(Message) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>What it says, without its code.</summary>
    public string Text => CodeAtEnd().Replace(Message, "");

    /// <summary>Whether the program wrote it to its standard error: a warning, or why it failed.</summary>
    public bool IsFromProgram { get; init; }

    /// <summary>Whether the table of changes says the same already.</summary>
    public bool IsInTable { get; init; }

    [GeneratedRegex(@"\s*\((APIG[0-9]{4})\)\.?\s*$")]
    private static partial Regex CodeAtEnd();
}
