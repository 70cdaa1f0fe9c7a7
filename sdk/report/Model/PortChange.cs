namespace PulumiApig.Report.Model;

/// <summary>A custom ingress port as a state describes it, every part as text.</summary>
internal sealed record Port(string Gateway, string Protocol, string Number)
{
    /// <summary>Whether the number is chosen in the update, and may be another.</summary>
    public bool IsAutomatic { get; init; }
}

/// <summary>A port that opens, closes, or both.</summary>
/// <param name="Before">What closes.</param>
/// <param name="After">What opens.</param>
/// <param name="DeletesFirst">Whether callers find neither port in between.</param>
internal sealed record PortChange(Port? Before, Port? After, bool DeletesFirst)
{
    /// <summary>Whether the new one cannot open, since the old one stays and has its number.</summary>
    public bool IsBlocked { get; init; }
}
