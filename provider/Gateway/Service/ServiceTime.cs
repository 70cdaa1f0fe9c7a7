using System.Globalization;
using System.Text.RegularExpressions;

namespace PulumiApig.Gateway.Service;

/// <summary>
/// Points in time as the service writes them: one and the same time comes with nanoseconds, without, and without a zone.
/// What is common to all is kept: whole seconds, UTC.
/// </summary>
internal static partial class ServiceTime
{
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(
            Fraction().Replace(text ?? "", ""),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
            ? time
            : null;

    [GeneratedRegex(@"\.\d+")]
    private static partial Regex Fraction();
}
