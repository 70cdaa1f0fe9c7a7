using System.Net;
using System.Net.Http.Headers;

namespace PulumiApig.Conformance.Tests.Fuzz;

/// <summary>Sends any bytes as the body of a call.</summary>
internal sealed class RawCall(string address) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(
        new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true }
    );

    public static readonly IReadOnlyList<string> Methods =
    [
        "Handshake",
        "GetPluginInfo",
        "GetSchema",
        "CheckConfig",
        "DiffConfig",
        "Configure",
        "Check",
        "Diff",
        "Create",
        "Read",
        "Update",
        "Delete",
        "Invoke",
        "Attach",
    ];

    public void Dispose() => _http.Dispose();

    /// <summary>The value of <c>grpc-status</c>.</summary>
    public async Task<int> StatusAsync(string method, HttpContent body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri($"http://{address}/pulumirpc.ResourceProvider/{method}")
        )
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = body,
        };
        body.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, default);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        await response.Content.CopyToAsync(Stream.Null);
        var status =
            response.Headers.TryGetValues("grpc-status", out var values)
            || response.TrailingHeaders.TryGetValues("grpc-status", out values)
                ? values.Single()
                : "none";
        return int.Parse(status, System.Globalization.CultureInfo.InvariantCulture);
    }

    public static byte[] Frame(byte[] message) =>
        [
            0,
            (byte)(message.Length >> 24),
            (byte)(message.Length >> 16),
            (byte)(message.Length >> 8),
            (byte)message.Length,
            .. message,
        ];
}
