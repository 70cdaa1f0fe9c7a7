using System.Security.Cryptography;
using System.Text;

namespace PulumiApig.Gateway.Signing;

/// <summary>The text that a signature covers: method, path, query, headers and body in one agreed form.</summary>
internal static class CanonicalRequest
{
    /// <summary>Builds the text.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="address">The address as it is sent.</param>
    /// <param name="headers">The headers to sign; content types and names with an underscore are left out.</param>
    /// <param name="body">The exact bytes of the body.</param>
    public static (string Text, string SignedHeaders) Build(
        HttpMethod method,
        Uri address,
        IEnumerable<KeyValuePair<string, string>> headers,
        ReadOnlySpan<byte> body
    )
    {
        var signed = headers
            .Select(h => (Name: h.Key.ToLowerInvariant(), Value: h.Value.Trim()))
            .Where(h => !h.Name.StartsWith("content-type", StringComparison.Ordinal) && !h.Name.Contains('_'))
            .OrderBy(h => h.Name, StringComparer.Ordinal)
            .ToArray();
        var names = string.Join(';', signed.Select(h => h.Name));

        var text = new StringBuilder()
            .Append(method.Method)
            .Append('\n')
            .Append(Path(address))
            .Append('\n')
            .Append(Query(address))
            .Append('\n');
        foreach (var (name, value) in signed)
            text.Append(name).Append(':').Append(value).Append('\n');
        text.Append('\n').Append(names).Append('\n').Append(Hash(body));
        return (text.ToString(), names);
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // The slash at the end is in the canonical text only, not in the address.
    private static string Path(Uri address)
    {
        var path = string.Join('/', address.AbsolutePath.Split('/').Select(Recode));
        return path.EndsWith('/') ? path : path + "/";
    }

    // Sorted as decoded, by name and then by value; a name without a value keeps its equals sign.
    private static string Query(Uri address)
    {
        var pairs = address
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair =>
                (Name: Uri.UnescapeDataString(pair[0]), Value: pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "")
            )
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal);
        return string.Join(
            '&',
            pairs.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")
        );
    }

    private static string Recode(string segment) => Uri.EscapeDataString(Uri.UnescapeDataString(segment));
}
