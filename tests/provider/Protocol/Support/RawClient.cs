using System.Net;
using System.Net.Http.Headers;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>Sends any bytes as HTTP/2 requests, and shows what came back.</summary>
internal sealed class RawClient(string address) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false });

    public void Dispose() => _http.Dispose();

    public async Task<RawAnswer> SendAsync(
        byte[] body,
        string path = InvokeServer.Path,
        string? contentType = "application/grpc",
        string? timeout = null,
        HttpMethod? method = null
    )
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, new Uri($"http://{address}{path}"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = method == HttpMethod.Get ? null : new ByteArrayContent(body),
        };
        if (contentType is not null && request.Content is { } content)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (timeout is not null)
            request.Headers.TryAddWithoutValidation("grpc-timeout", timeout);
        using var response = await _http.SendAsync(request, default);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return new((int)response.StatusCode, Status(response.Headers), Status(response.TrailingHeaders), answer);
    }

    /// <summary>A message in its frame.</summary>
    public static byte[] Frame(params byte[] message) =>
        [
            0,
            (byte)(message.Length >> 24),
            (byte)(message.Length >> 16),
            (byte)(message.Length >> 8),
            (byte)message.Length,
            .. message,
        ];

    private static string? Status(HttpResponseHeaders fields) =>
        fields.TryGetValues("grpc-status", out var values) ? string.Join(',', values) : null;
}

internal sealed record RawAnswer(int HttpStatus, string? StatusInHeaders, string? StatusInTrailers, byte[] Body);
