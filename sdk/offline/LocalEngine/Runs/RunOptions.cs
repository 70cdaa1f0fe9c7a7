namespace PulumiApig.LocalEngine.Runs;

/// <summary>How a run is done.</summary>
internal sealed record RunOptions
{
    /// <summary>Only say what would be done.</summary>
    public bool IsPreview { get; init; }

    /// <summary>How many steps may run at once.</summary>
    public int Parallel { get; init; } = 4 * Environment.ProcessorCount;

    /// <summary>Which resources the run is about; none for all.</summary>
    public UrnPatterns Targets { get; init; } = UrnPatterns.None;

    /// <summary>Resources to replace in any case.</summary>
    public UrnPatterns Replaces { get; init; } = UrnPatterns.None;

    /// <summary>Before an update: read the live state of all resources.</summary>
    public bool RefreshFirst { get; init; }

    /// <summary>A resource that fails does not stop the run: what depends on it is skipped, the rest goes on.</summary>
    public bool ContinuesOnError { get; init; }

    /// <summary>Check the answers of the provider too: see <see cref="Plugins.Conduct.WatchedProvider"/>.</summary>
    public bool IsStrict { get; init; }

    /// <summary>In a refresh: forget creations without a known end.</summary>
    public bool ClearPendingCreates { get; init; }
}
