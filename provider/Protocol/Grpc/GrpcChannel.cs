using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Google.Protobuf;

namespace PulumiApig.Protocol.Grpc;

/// <summary>A connection to a gRPC server on this machine: HTTP/2 without TLS.</summary>
public sealed class GrpcChannel : IDisposable
{
    // Error details travel in headers, where .NET allows only 64 KB by default.
    private const int MaxHeaderKilobytes = 256;

    // Made by the first call: a plugin has a channel at its start, and rarely uses it that early.
    private readonly Lazy<HttpMessageInvoker> _http = new(Connect);
    private readonly Uri _address;

    /// <summary>A channel to <c>host:port</c>. The connection is made by the first call.</summary>
    /// <exception cref="FormatException">The address is not <c>host:port</c>.</exception>
    public GrpcChannel(string address)
    {
        _address =
            Parse(address)
            ?? throw new FormatException(
                $"'{address}' is not an address: expected host:port, such as 127.0.0.1:50051."
            );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_http.IsValueCreated)
            _http.Value.Dispose();
    }

    /// <summary>Calls a method.</summary>
    /// <param name="method">Which.</param>
    /// <param name="request">What to send.</param>
    /// <param name="cancellation">Ends the call; the server is told.</param>
    /// <param name="timeout">Time limit, which the server is told too; null for none.</param>
    /// <exception cref="RpcException">The call failed, with the server's code or one that says why it was not reached.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        TRequest request,
        CancellationToken cancellation,
        TimeSpan? timeout = null
    )
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        using var message = Request(method.Path, request, timeout);
        using var call = new GrpcCall(method.Path, _address.Authority, timeout, cancellation);
        return await call.RunAsync(async token =>
        {
            using var response = await _http.Value.SendAsync(message, token);
            var answer = await GrpcAnswer.OpenAsync(response, token);
            return MessageBytes.Parse<TResponse>(await answer.ReadSingleAsync(token));
        });
    }

    /// <summary>Calls a method that answers with a stream. To stop reading it ends the call.</summary>
    /// <param name="method">Which.</param>
    /// <param name="request">What to send.</param>
    /// <param name="cancellation">Ends the call; the server is told.</param>
    /// <param name="timeout">Time limit of the whole stream, which the server is told too; null for none.</param>
    /// <exception cref="RpcException">The call failed; messages may have come before.</exception>
    public async IAsyncEnumerable<TResponse> StreamAsync<TRequest, TResponse>(
        RpcStreamMethod<TRequest, TResponse> method,
        TRequest request,
        [EnumeratorCancellation] CancellationToken cancellation,
        TimeSpan? timeout = null
    )
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        using var message = Request(method.Path, request, timeout);
        using var call = new GrpcCall(method.Path, _address.Authority, timeout, cancellation);
        using var response = await call.RunAsync(token => _http.Value.SendAsync(message, token));
        var answer = await call.RunAsync(token => GrpcAnswer.OpenAsync(response, token));
        while (await call.RunAsync(NextAsync) is { } next)
            yield return next;

        async Task<TResponse?> NextAsync(CancellationToken token) =>
            await answer.ReadNextAsync(token) is { } bytes ? MessageBytes.Parse<TResponse>(bytes) : null;
    }

    private static Uri? Parse(string address)
    {
        var port = address.AsSpan(address.LastIndexOf(':') + 1);
        return
            ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            && port.Length < address.Length
            && Uri.TryCreate($"http://{address}/", UriKind.Absolute, out var uri)
            && uri.Port == number
            && uri is { UserInfo: "", PathAndQuery: "/", Fragment: "" }
            ? uri
            : null;
    }

    private HttpRequestMessage Request(string path, IMessage message, TimeSpan? timeout)
    {
        var content = new ByteArrayContent(Framing.Encode(message));
        content.Headers.ContentType = new MediaTypeHeaderValue(GrpcContentType.Value);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        request.Headers.TE.ParseAdd("trailers");
        if (timeout is { } time)
            request.Headers.Add(GrpcTimeout.Field, GrpcTimeout.Format(time));
        return request;
    }

    // An invoker neither buffers answers nor gives up after 100 seconds, as an HttpClient does.
    private static HttpMessageInvoker Connect() =>
        new(
            new SocketsHttpHandler
            {
                // A proxy set for the internet must not see calls on this machine.
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                EnableMultipleHttp2Connections = true,
                PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                InitialHttp2StreamWindowSize = 4 << 20,
                ActivityHeadersPropagator = null,
                MaxResponseHeadersLength = MaxHeaderKilobytes,
            }
        );
}
