using System.Globalization;
using System.Text.RegularExpressions;

namespace PulumiApig.LocalEngine.Deployments.Goals;

/// <summary>Durations as Go writes them: <c>1h30m</c>, <c>2.5s</c>, <c>300ms</c>.</summary>
internal static partial class GoDuration
{
    /// <summary>Reads a duration; null for an empty text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length == 0)
            return null;
        if (!Whole().IsMatch(text))
            throw new FormatException($"'{text}' is not a duration: expected a form such as 1h30m or 90s.");
        var milliseconds = Part()
            .Matches(text)
            .Sum(m =>
                double.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * Milliseconds(m.Groups[2].Value)
            );
        return TimeSpan.FromMilliseconds(milliseconds);
    }

    private static double Milliseconds(string unit) =>
        unit switch
        {
            "h" => 3_600_000,
            "m" => 60_000,
            "s" => 1_000,
            "ms" => 1,
            "us" or "µs" => 0.001,
            _ => 0.000_001,
        };

    [GeneratedRegex(@"^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:h|ms|m|s|us|µs|ns))+\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(\d+(?:\.\d*)?|\.\d+)(h|ms|m|s|us|µs|ns)")]
    private static partial Regex Part();
}
