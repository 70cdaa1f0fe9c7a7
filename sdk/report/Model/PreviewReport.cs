using System.Collections.Immutable;

namespace PulumiApig.Report.Model;

/// <summary>What a preview, or the log of a run, has to say.</summary>
internal sealed record PreviewReport
{
    /// <summary>What it is about: project and stack, unless the caller says otherwise.</summary>
    public required string Name { get; init; }

    /// <summary>Sorted by risk, then by type and name.</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    /// <summary>How many resources stay as they are.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The most severe first, otherwise in the order in which they came.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Why the input is not what it should be; empty when all of it was read.</summary>
    public required ImmutableArray<string> Problems { get; init; }

    /// <summary>Whether the engine says that it failed, so that what is shown is not all.</summary>
    public required bool HasFailed { get; init; }

    /// <summary>Whether it is no preview, but the log of a run.</summary>
    public bool IsDone { get; init; }

    /// <summary>What it is, for people.</summary>
    public string Kind => IsDone ? "update" : "preview";

    public string Title => IsDone ? "Update" : "Preview";

    /// <summary>The previews, where there are several: each a section, and all else here is their sum.</summary>
    public ImmutableArray<PreviewReport> Previews { get; init; } = [];

    /// <summary>The messages of a severity that say what nothing else here says.</summary>
    public IEnumerable<Diagnostic> Of(Severity severity) =>
        Diagnostics.Where(d => d.Severity == severity && (severity == Severity.Error || !d.IsInTable));
}
