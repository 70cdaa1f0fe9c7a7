using System.Security.Cryptography;
using System.Text;

namespace PulumiApig.Report.Rendering.Markdown;

/// <summary>The hidden first line by which the comment of a stack is found again.</summary>
internal static class Marker
{
    private const int Longest = 100;

    /// <summary>A comment of HTML with the name in it; names that differ have markers that differ.</summary>
    public static string Of(string name)
    {
        // A comment ends at two dashes, and readers of the line should not have to think about quoting.
        string plain = string.Concat(name.Select((c, i) => IsPlain(name, c, i) ? c : '_'));
        bool isWhole = plain == name && name.Length <= Longest;
        string key = isWhole ? name : $"{plain[..Math.Min(plain.Length, Longest)]} {Digest(name)}";
        return $"<!-- apig-report: {key} -->";
    }

    private static bool IsPlain(string name, char c, int at) =>
        char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' || (c == '-' && at > 0 && name[at - 1] != '-');

    private static string Digest(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
}
