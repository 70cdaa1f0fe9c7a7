using Google.Protobuf;

namespace PulumiApig.Protocol.Grpc;

/// <summary>A call on its way: how long it may take, and what it means when a step of it fails.</summary>
internal sealed class GrpcCall : IDisposable
{
    private readonly string _path;
    private readonly string _server;
    private readonly TimeSpan? _timeout;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _limit;

    /// <param name="path">Path of the method.</param>
    /// <param name="server">The server, for messages.</param>
    /// <param name="timeout">Time limit; null for none.</param>
    /// <param name="cancellation">Ends the call.</param>
    public GrpcCall(string path, string server, TimeSpan? timeout, CancellationToken cancellation)
    {
        (_path, _server, _timeout, _cancellation) = (path, server, timeout, cancellation);
        _limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (timeout is { } time)
            _limit.CancelAfter(time < GrpcTimeout.Longest ? time : GrpcTimeout.Longest);
    }

    public void Dispose() => _limit.Dispose();

    /// <summary>Takes a step of the call.</summary>
    /// <exception cref="RpcException">It failed, with the server's code or one that says why it was not reached.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> step)
    {
        try
        {
            return await step(_limit.Token);
        }
        catch (OperationCanceledException e) when (_cancellation.IsCancellationRequested)
        {
            throw new RpcException(StatusCode.Cancelled, $"The call of {_path} was cancelled.", inner: e);
        }
        catch (OperationCanceledException e) when (_limit.IsCancellationRequested)
        {
            throw new RpcException(StatusCode.DeadlineExceeded, $"{_path} took longer than {_timeout}.", inner: e);
        }
        // A connection that does not open in time is reported as cancelled too.
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new RpcException(
                StatusCode.Unavailable,
                $"{_server} cannot be reached for {_path}: {e.Message}",
                inner: e
            );
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new RpcException(StatusCode.Internal, $"The answer of {_path} cannot be read: {e.Message}", inner: e);
        }
    }
}
