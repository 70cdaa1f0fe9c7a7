using System.Net;

namespace PulumiApig.Simulator.Http;

internal static class QueryString
{
    /// <summary>Decoded names and values in the order sent; a plus sign means a blank, as in forms.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string raw) =>
        [.. raw.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair)];

    private static KeyValuePair<string, string> Pair(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new(WebUtility.UrlDecode(text), "")
            : new(WebUtility.UrlDecode(text[..equals]), WebUtility.UrlDecode(text[(equals + 1)..]));
    }
}
