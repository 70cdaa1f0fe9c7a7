using System.Globalization;

namespace PulumiApig.Protocol.Grpc;

/// <summary>The <c>grpc-timeout</c> header: up to eight digits and a unit.</summary>
internal static class GrpcTimeout
{
    public const string Field = "grpc-timeout";

    // A CancellationTokenSource counts milliseconds in 32 bits; nobody waits for longer than this.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(45);

    /// <summary>Null when there is no limit, or none that can be read.</summary>
    public static TimeSpan? Parse(string? header)
    {
        if (header is not { Length: >= 2 and <= 9 })
            return null;
        if (!long.TryParse(header.AsSpan(0, header.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        TimeSpan? unit = header[^1] switch
        {
            'H' => TimeSpan.FromHours(1),
            'M' => TimeSpan.FromMinutes(1),
            'S' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMilliseconds(1),
            'u' => TimeSpan.FromMicroseconds(1),
            'n' => TimeSpan.FromTicks(1) / 100,
            _ => null,
        };
        if (header[^1] == 'n')
            return TimeSpan.FromTicks(number / 100);
        if (unit is null)
            return null;
        return number > Longest.Ticks / unit.Value.Ticks ? Longest : unit.Value * number;
    }

    public static string Format(TimeSpan timeout)
    {
        var milliseconds = (long)Math.Ceiling(timeout.TotalMilliseconds);
        return milliseconds <= 99_999_999
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(milliseconds, 1)}m")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Min(milliseconds / 1_000, 99_999_999)}S");
    }
}
