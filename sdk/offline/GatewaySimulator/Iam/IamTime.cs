using System.Globalization;

namespace PulumiApig.Simulator.Iam;

internal static class IamTime
{
    /// <summary>As the identity service writes points in time: <c>2026-01-02T03:04:05.000000Z</c>.</summary>
    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
