using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Gateway;

/// <summary>What every identifier of the service has in common: it goes into a URL as it is.</summary>
/// <remarks>The service documents 32 hexadecimal digits, or 36 characters with hyphens; partner clouds may differ.</remarks>
internal static class Identifier
{
    private const int MaxLength = 64;

    public const string Rule = "1 to 64 letters, digits, hyphens or underscores";

    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public static FormatException Refuse(string what, string? text) =>
        new($"'{text}' is not {what}: {Rule} are expected.");
}
