using System.Globalization;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PulumiApig.Protocol.Grpc;

/// <summary>Answers HTTP/2 requests as gRPC calls.</summary>
internal sealed class GrpcDispatcher(
    Dictionary<string, GrpcService.Handler> methods,
    Action<string, Exception>? onFault,
    CancellationToken stopping
)
{
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        if (!GrpcContentType.Matches(request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        context.Response.ContentType = GrpcContentType.Value;
        if (GrpcTimeout.Parse(request.Headers[GrpcTimeout.Field]) is not { } timeout)
        {
            await AnswerAsync(context, CancellationToken.None);
            return;
        }
        using var deadline = new CancellationTokenSource(timeout);
        await AnswerAsync(context, deadline.Token);
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken deadline)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            stopping,
            deadline
        );
        try
        {
            await foreach (var message in CallAsync(context.Request, cancellation.Token))
                await context.Response.BodyWriter.WriteAsync(Framing.Encode(message), cancellation.Token);
            context.Response.AppendTrailer(RpcStatus.CodeField, "0");
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            WriteError(context, RpcStatus.Of(ToRpc(context.Request.Path, e, deadline)));
        }
        catch (Exception)
        {
            // The caller is gone: there is nothing to answer.
            context.Abort();
        }
    }

    private async IAsyncEnumerable<IMessage> CallAsync(
        HttpRequest request,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (!methods.TryGetValue(request.Path, out var handler))
            throw new RpcException(StatusCode.Unimplemented, $"There is no method {request.Path}.");
        await foreach (var message in handler(await ReadAsync(request, cancellation), cancellation))
            yield return message;
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await Framing.ReadSingleAsync(request.BodyReader, cancellation);
        }
        catch (IOException e)
        {
            throw new RpcException(StatusCode.Internal, $"The request cannot be read: {e.Message}", inner: e);
        }
    }

    /// <summary>Before the first byte an error stands in the headers, which end the stream; later in the trailers.</summary>
    private static void WriteError(HttpContext context, RpcStatus status)
    {
        var fields = context.Response.HasStarted
            ? context.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers
            : context.Response.Headers;
        fields[RpcStatus.CodeField] = ((int)status.Code).ToString(CultureInfo.InvariantCulture);
        fields[RpcStatus.MessageField] = status.Message;
        if (status.Details is { } details)
            fields[RpcStatus.DetailsField] = details;
    }

    private RpcException ToRpc(string path, Exception exception, CancellationToken deadline)
    {
        switch (exception)
        {
            case RpcException rpc:
                return rpc;
            case OperationCanceledException when deadline.IsCancellationRequested:
                return new(StatusCode.DeadlineExceeded, "The time for this call has run out.");
            case OperationCanceledException when stopping.IsCancellationRequested:
                return new(StatusCode.Unavailable, "The server is shutting down.");
            case OperationCanceledException:
                return new(StatusCode.Cancelled, "The call was cancelled.");
            default:
                onFault?.Invoke(path, exception);
                return new(StatusCode.Internal, $"{exception.GetType().Name}: {exception.Message}", inner: exception);
        }
    }
}
