namespace PulumiApig.Report.Model;

/// <summary>How grave a message is, the gravest first.</summary>
internal enum Severity
{
    Error,
    Warning,
    Info,
}

/// <summary>A message of the engine, a provider, the program or a policy.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Urn">The resource that it is about; empty for the stack.</param>
/// <param name="Message">What it says, on as many lines as it takes.</param>
internal sealed record Diagnostic(Severity Severity, string Urn, string Message);
