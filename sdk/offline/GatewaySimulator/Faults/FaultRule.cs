using System.Text.RegularExpressions;

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

/// <summary>A fault in force: counts the requests that match, and picks those that it hits.</summary>
internal sealed class FaultRule(FaultWindow window, IReadOnlyList<FaultEffect> effects)
{
    private readonly Regex _path = Glob(window.Path);

    private readonly Random _random = new(window.Seed);
    private int _matches;

    public FaultWindow Window => window;

    public IReadOnlyList<FaultEffect> Effects => effects;

    public int Matches => _matches;

    public int Hits { get; private set; }

    /// <summary>Counts a request; true when it falls into the window.</summary>
    public bool Count(string method, string path)
    {
        if ((window.Method != "*" && window.Method != method) || !_path.IsMatch(path))
            return false;
        _matches++;
        return _matches >= window.From
            && (window.Times is not { } times || _matches - window.From < times)
            && (window.Probability >= 1 || _random.NextDouble() < window.Probability);
    }

    /// <summary>What happens to a request that was picked.</summary>
    public FaultEffect Hit()
    {
        Hits++;
        return effects.Count == 1 ? effects[0] : effects[_random.Next(effects.Count)];
    }

    /// <summary>An asterisk stands for any text, slashes included.</summary>
    private static Regex Glob(string pattern) =>
        new("^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);
}
