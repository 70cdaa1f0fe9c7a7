using System.Globalization;

namespace PulumiApig.Simulator.Conventions;

/// <summary>Points in time, in the three forms that the samples of one and the same call family show.</summary>
internal static class ApigTime
{
    public static string Nanoseconds(DateTimeOffset time) => Text(time, "yyyy-MM-dd'T'HH:mm:ss.fffffff'00Z'");

    public static string Seconds(DateTimeOffset time) => Text(time, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    public static string WithoutZone(DateTimeOffset time) => Text(time, "yyyy-MM-dd'T'HH:mm:ss");

    private static string Text(DateTimeOffset time, string form) =>
        time.UtcDateTime.ToString(form, CultureInfo.InvariantCulture);
}
