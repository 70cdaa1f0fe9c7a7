using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;

namespace PulumiApig.Protocol.Grpc;

/// <summary>The answer to a call: messages, and how it ended in the trailers behind them.</summary>
internal sealed class GrpcAnswer
{
    private readonly HttpResponseMessage _response;
    private readonly PipeReader _body;

    private GrpcAnswer(HttpResponseMessage response, Stream body) =>
        (_response, _body) = (response, PipeReader.Create(body));

    /// <summary>Begins to read an answer.</summary>
    /// <exception cref="RpcException">It is an error already, or no gRPC.</exception>
    public static async Task<GrpcAnswer> OpenAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new RpcException(
                StatusCode.Internal,
                $"The server answered HTTP {(int)response.StatusCode}, not gRPC."
            );
        }
        // An error before the first byte has everything in its headers.
        ThrowUnlessOk(response.Headers);
        if (!GrpcContentType.Matches(response.Content.Headers.ContentType?.MediaType))
        {
            throw new RpcException(
                StatusCode.Internal,
                $"The server answered {response.Content.Headers.ContentType}, not gRPC."
            );
        }
        return new(response, await response.Content.ReadAsStreamAsync(cancellation));
    }

    /// <summary>The only message.</summary>
    public async Task<byte[]> ReadSingleAsync(CancellationToken cancellation)
    {
        var message = await ReadAsync(Framing.ReadSingleAsync, cancellation);
        ThrowUnlessComplete();
        return message;
    }

    /// <summary>The next message; null when there are no more and all went well.</summary>
    public async Task<byte[]?> ReadNextAsync(CancellationToken cancellation)
    {
        var message = await ReadAsync(Framing.ReadNextAsync, cancellation);
        if (message is null)
            ThrowUnlessComplete();
        return message;
    }

    // The trailers stand behind the body; what they say explains a body that is not whole.
    private async Task<T> ReadAsync<T>(
        Func<PipeReader, CancellationToken, Task<T>> read,
        CancellationToken cancellation
    )
    {
        try
        {
            return await read(_body, cancellation);
        }
        catch (RpcException)
        {
            ThrowUnlessOk(_response.TrailingHeaders);
            throw;
        }
    }

    // A stream without messages may have its status in the headers.
    private void ThrowUnlessComplete()
    {
        if (!ThrowUnlessOk(_response.TrailingHeaders) && Field(_response.Headers, RpcStatus.CodeField) is null)
            throw new RpcException(StatusCode.Unavailable, "The connection broke before the answer was complete.");
    }

    /// <summary>True when the fields say that all went well; false when they say nothing.</summary>
    private static bool ThrowUnlessOk(HttpResponseHeaders fields) =>
        Field(fields, RpcStatus.CodeField) switch
        {
            null => false,
            "0" => true,
            var code => throw RpcStatus.ToException(
                code,
                Field(fields, RpcStatus.MessageField),
                Field(fields, RpcStatus.DetailsField)
            ),
        };

    private static string? Field(HttpResponseHeaders fields, string name) =>
        fields.TryGetValues(name, out var values) ? values.First() : null;
}
