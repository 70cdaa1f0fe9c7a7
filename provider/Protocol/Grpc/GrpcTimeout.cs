using System.Globalization;

namespace PulumiApig.Protocol.Grpc;

/// <summary>The <c>grpc-timeout</c> header: up to eight digits and a unit.</summary>
internal static class GrpcTimeout
{
    public const string Field = "grpc-timeout";

    /// <summary>The longest time limit. A cancellation source counts milliseconds in 32 bits.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(45);

    /// <summary>Null when there is no limit, or none that can be read.</summary>
    public static TimeSpan? Parse(string? header)
    {
        if (header is not { Length: >= 2 and <= 9 })
            return null;
        if (!int.TryParse(header.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        double? seconds = header[^1] switch
        {
            'H' => number * 3600.0,
            'M' => number * 60.0,
            'S' => number,
            'm' => number / 1e3,
            'u' => number / 1e6,
            'n' => number / 1e9,
            _ => null,
        };
        return seconds is { } limit ? TimeSpan.FromSeconds(Math.Min(limit, Longest.TotalSeconds)) : null;
    }

    public static string Format(TimeSpan timeout)
    {
        // Eight digits of milliseconds are 27 hours.
        var milliseconds = Math.Max(1, Math.Ceiling(timeout.TotalMilliseconds));
        return milliseconds <= 99_999_999
            ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F0}m")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Min(Math.Floor(milliseconds / 1_000), 99_999_999):F0}S"
            );
    }
}
