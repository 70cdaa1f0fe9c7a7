using System.Text.RegularExpressions;

namespace PulumiApig.Simulator.Faults;

/// <summary>A fault in force: counts the requests that match, and picks those that it hits.</summary>
internal sealed partial class FaultRule(FaultWindow window, IReadOnlyList<FaultEffect> effects)
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
        if (!IsMethod(method) || !_path.IsMatch(path))
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

    private bool IsMethod(string method) =>
        window.Method == "*" || window.Method.Equals(method, StringComparison.OrdinalIgnoreCase);

    /// <summary>An asterisk stands for any text, slashes included; a name in braces for one part of the path.</summary>
    private static Regex Glob(string pattern) =>
        new($"^{Wildcard().Replace(Regex.Escape(pattern), Meaning)}$", RegexOptions.CultureInvariant);

    private static string Meaning(Match wildcard) => wildcard.Value == @"\*" ? ".*" : "[^/]+";

    /// <summary>The wildcards as <see cref="Regex.Escape"/> leaves them: it escapes the opening brace only.</summary>
    [GeneratedRegex(@"\\\*|\\\{[^/}]*\}")]
    private static partial Regex Wildcard();
}
