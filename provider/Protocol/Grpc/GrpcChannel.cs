using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace PulumiApig.Protocol.Grpc;

/// <summary>A connection to a gRPC server on this machine: HTTP/2 without TLS, unary calls.</summary>
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
    internal async Task<TResponse> CallAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method,
        TRequest request,
        CancellationToken cancellation,
        TimeSpan? timeout = null
    )
    {
        using var message = Request(method.Path, method.Request.ToWire(request), timeout);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (timeout is { } time)
            limit.CancelAfter(time < GrpcTimeout.Longest ? time : GrpcTimeout.Longest);
        try
        {
            using var response = await _http.Value.SendAsync(message, limit.Token);
            var body = await ReadAsync(response, limit.Token);
            return method.Response.FromWire(body);
        }
        catch (OperationCanceledException e) when (cancellation.IsCancellationRequested)
        {
            throw new RpcException(StatusCode.Cancelled, $"The call of {method.Path} was cancelled.", inner: e);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            throw new RpcException(StatusCode.DeadlineExceeded, $"{method.Path} took longer than {timeout}.", inner: e);
        }
        // A connection that does not open in time is reported as cancelled too.
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new RpcException(
                StatusCode.Unavailable,
                $"{_address.Authority} cannot be reached for {method.Path}: {e.Message}",
                inner: e
            );
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new RpcException(
                StatusCode.Internal,
                $"The answer of {method.Path} cannot be read: {e.Message}",
                inner: e
            );
        }
    }

    private static Uri? Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
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

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new RpcException(
                StatusCode.Internal,
                $"The server answered HTTP {(int)response.StatusCode}, not gRPC."
            );
        }
        // An error before the first byte has everything in its headers.
        ThrowUnlessOk(response.Headers, required: false);
        if (!GrpcContentType.Matches(response.Content.Headers.ContentType?.MediaType))
        {
            throw new RpcException(
                StatusCode.Internal,
                $"The server answered {response.Content.Headers.ContentType}, not gRPC."
            );
        }
        var stream = await response.Content.ReadAsStreamAsync(cancellation);
        byte[]? message = null;
        RpcException? broken = null;
        try
        {
            message = await Framing.ReadSingleAsync(PipeReader.Create(stream), cancellation);
        }
        catch (RpcException e)
        {
            broken = e;
        }
        // The trailers stand behind the body; what they say explains a body without a message.
        ThrowUnlessOk(response.TrailingHeaders, required: broken is null);
        return message ?? throw broken!;
    }

    private static void ThrowUnlessOk(HttpResponseHeaders fields, bool required)
    {
        if (Field(RpcStatus.CodeField) is not { } code)
        {
            if (required)
                throw new RpcException(StatusCode.Unavailable, "The connection broke before the answer was complete.");
            return;
        }
        if (code != "0")
            throw RpcStatus.ToException(code, Field(RpcStatus.MessageField), Field(RpcStatus.DetailsField));

        string? Field(string name) => fields.TryGetValues(name, out var values) ? values.First() : null;
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
