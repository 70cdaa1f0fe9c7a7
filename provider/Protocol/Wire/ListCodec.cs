using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Wire;

/// <summary>The messages of List.</summary>
internal static class ListCodec
{
    public static readonly WireCodec<Provider.ListRequest> Request = WireCodec.Of<Provider.ListRequest, ListRequest>(
        m =>
            new()
            {
                Token = m.Token,
                Query = StructCodec.ToStruct(m.Query),
                Limit = m.Limit,
                PageSize = m.PageSize,
                ContinuationToken = m.ContinuationToken,
            },
        w =>
            new()
            {
                Token = w.Token,
                Query = StructCodec.FromStruct(w.Query),
                Limit = w.Limit,
                PageSize = w.PageSize,
                ContinuationToken = w.ContinuationToken,
            }
    );

    public static readonly WireCodec<Provider.ListResponse> Response = WireCodec.Of<
        Provider.ListResponse,
        ListResponse
    >(
        m =>
            m switch
            {
                Provider.ListResult result => new()
                {
                    Result = new() { Id = result.Id, Name = result.Name },
                },
                Provider.ListContinuation next => new() { Continuation = new() { ContinuationToken = next.Token } },
                _ => new() { Computed = new() },
            },
        w =>
            w.ResponseCase switch
            {
                ListResponse.ResponseOneofCase.Result => new Provider.ListResult(w.Result.Id, w.Result.Name),
                ListResponse.ResponseOneofCase.Continuation => new Provider.ListContinuation(
                    w.Continuation.ContinuationToken
                ),
                ListResponse.ResponseOneofCase.Computed => new Provider.ListComputed(),
                _ => throw new RpcException(
                    StatusCode.Internal,
                    "A piece of the list is neither a result, nor a continuation, nor a word that it is computed."
                ),
            }
    );
}
