namespace PulumiApig.LocalEngine.Display;

/// <summary>What kind of run a report is of.</summary>
internal enum RunKind
{
    Update,
    Refresh,
    Destroy,
    Import,
}

/// <summary>How a report is shown.</summary>
/// <param name="Kind">The kind of run.</param>
/// <param name="IsPreview">Whether nothing was done.</param>
/// <param name="Stack">Name of the stack.</param>
internal sealed record ReportView(RunKind Kind, bool IsPreview, string Stack)
{
    /// <summary>Also list the properties of what is created and deleted.</summary>
    public bool IsFull { get; init; }

    /// <summary>Show what the program wrote; not when that was shown while it ran.</summary>
    public bool ShowsProgramOutput { get; init; }

    /// <summary>How long the run took; null to leave it out.</summary>
    public TimeSpan? Duration { get; init; }

    public string Title =>
        (IsPreview ? "Previewing " : "")
        + (Kind, IsPreview) switch
        {
            (RunKind.Update, true) => "update",
            (RunKind.Update, false) => "Updating",
            (RunKind.Refresh, true) => "refresh",
            (RunKind.Refresh, false) => "Refreshing",
            (RunKind.Destroy, true) => "destroy",
            (RunKind.Destroy, false) => "Destroying",
            (_, true) => "import",
            _ => "Importing",
        }
        + $" ({Stack}):";
}
