using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PulumiApig.Simulator.Tests.Support;

/// <summary>Signs as a client does, from decoded parts: shares no code with the simulator, which starts from raw text.</summary>
internal sealed record Signer(string AccessKey, string SecretKey, string? SecurityToken = null)
{
    public static Signer Default { get; } = new("AKEXAMPLE0000000TEST", "SKExample/Secret+Key=0123456789abcdefghij");

    public string? ProjectId { get; init; }

    public bool SignsDate { get; init; } = true;

    public bool SignsPayload { get; init; } = true;

    public void Sign(HttpRequestMessage request, byte[] body, DateTimeOffset now)
    {
        var date = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var signed = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = request.RequestUri!.Authority,
        };
        if (SignsDate)
            signed["x-sdk-date"] = date;
        if (!SignsPayload)
            signed["x-sdk-content-sha256"] = "UNSIGNED-PAYLOAD";
        if (ProjectId is not null)
            signed["x-project-id"] = ProjectId;
        if (SecurityToken is not null)
            signed["x-security-token"] = SecurityToken;
        foreach (var (name, value) in signed)
            request.Headers.TryAddWithoutValidation(name, value);
        if (!SignsDate)
            request.Headers.TryAddWithoutValidation("X-Sdk-Date", date);

        var text = new StringBuilder();
        text.Append(request.Method.Method).Append('\n');
        text.Append(request.RequestUri.AbsolutePath.TrimEnd('/')).Append("/\n");
        text.Append(SortedQuery(request.RequestUri.Query)).Append('\n');
        foreach (var (name, value) in signed)
            text.Append(name).Append(':').Append(value).Append('\n');
        text.Append('\n');
        text.Append(string.Join(';', signed.Keys)).Append('\n');
        text.Append(SignsPayload ? Hex(SHA256.HashData(body)) : "UNSIGNED-PAYLOAD");

        var toSign = $"SDK-HMAC-SHA256\n{date}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";
        var signature = Hex(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SecretKey), Encoding.UTF8.GetBytes(toSign)));
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"SDK-HMAC-SHA256 Access={AccessKey}, SignedHeaders={string.Join(';', signed.Keys)}, Signature={signature}"
        );
    }

    private static string SortedQuery(string query)
    {
        var pairs =
            from text in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            let pair = text.Split('=', 2)
            let name = Uri.UnescapeDataString(pair[0])
            let value = pair.Length == 1 ? "" : Uri.UnescapeDataString(pair[1])
            select (name, value);
        return string.Join(
            '&',
            pairs
                .OrderBy(pair => pair.name, StringComparer.Ordinal)
                .ThenBy(pair => pair.value, StringComparer.Ordinal)
                .Select(pair => $"{Uri.EscapeDataString(pair.name)}={Uri.EscapeDataString(pair.value)}")
        );
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
