using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Authentication;

/// <summary>The text that an <c>SDK-HMAC-SHA256</c> signature covers.</summary>
internal static class CanonicalRequest
{
    public const string Algorithm = "SDK-HMAC-SHA256";

    /// <param name="method">The HTTP method, upper case.</param>
    /// <param name="rawPath">The path as on the request line.</param>
    /// <param name="rawQuery">The query as on the request line, without the question mark.</param>
    /// <param name="headers">The signed headers: lower-case names, in the order of their names.</param>
    /// <param name="payloadHash">The lower-case hexadecimal SHA-256 of the body.</param>
    public static string Build(
        string method,
        string rawPath,
        string rawQuery,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        string payloadHash
    )
    {
        var lines = headers.Select(header => $"{header.Key}:{header.Value.Trim()}\n");
        var names = headers.Select(header => header.Key);
        return string.Join(
            '\n',
            method,
            Path(rawPath),
            Query(rawQuery),
            string.Concat(lines),
            string.Join(';', names),
            payloadHash
        );
    }

    public static string Sign(string canonicalRequest, string date, string secretKey)
    {
        var text = $"{Algorithm}\n{date}\n{Hash(Encoding.UTF8.GetBytes(canonicalRequest))}";
        return Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(text))
        );
    }

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Query(string rawQuery)
    {
        var pairs = QueryString
            .Parse(rawQuery)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{Encode(pair.Key)}={Encode(pair.Value)}");
        return string.Join('&', pairs);
    }

    /// <summary>The signed path ends in a slash even though the sent one does not.</summary>
    private static string Path(string rawPath)
    {
        var path = string.Join('/', Uri.UnescapeDataString(rawPath).Split('/').Select(Encode));
        return path.EndsWith('/') ? path : path + "/";
    }

    private static string Encode(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                result.Append((char)octet);
            else
                result.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
        return result.ToString();
    }
}
