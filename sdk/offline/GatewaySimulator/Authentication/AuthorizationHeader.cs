namespace PulumiApig.Simulator.Authentication;

/// <summary><c>SDK-HMAC-SHA256 Access=…, SignedHeaders=a;b, Signature=…</c></summary>
internal sealed record AuthorizationHeader(string AccessKey, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public static AuthorizationHeader? Parse(string text)
    {
        const string scheme = CanonicalRequest.Algorithm + " ";
        if (
            !text.StartsWith(scheme, StringComparison.Ordinal)
            || text[scheme.Length..].Split(", ") is not [var a, var b, var c]
        )
            return null;
        return
            Value(a, "Access") is { } accessKey
            && Value(b, "SignedHeaders") is { } headers
            && Value(c, "Signature") is { } signature
            ? new AuthorizationHeader(accessKey, headers.Split(';'), signature)
            : null;
    }

    private static string? Value(string part, string name) =>
        part.StartsWith(name + "=", StringComparison.Ordinal) ? part[(name.Length + 1)..] : null;
}
