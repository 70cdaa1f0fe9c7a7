namespace PulumiApig.Simulator.Faults;

/// <summary>Which requests meet a fault.</summary>
internal sealed record FaultWindow(string Method, string Path)
{
    /// <summary>The first of the matching requests that is concerned, counted from 1.</summary>
    public int From { get; init; } = 1;

    /// <summary>How many from there on; null for all.</summary>
    public int? Times { get; init; } = 1;

    public double Probability { get; init; } = 1;

    public int Seed { get; init; }
}
