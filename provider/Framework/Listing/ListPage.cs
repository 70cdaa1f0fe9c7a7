using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Listing;

/// <summary>Something that a list may have.</summary>
/// <param name="Key">Its place in the list, by ordinal comparison; without spaces.</param>
/// <param name="LookAsync">What the list says of it; null when it does not belong there after all.</param>
public sealed record Candidate(string Key, Func<Task<ListResult?>> LookAsync);

/// <summary>Finds what a checked query asks for, in any order.</summary>
internal delegate Task<IEnumerable<Candidate>> Finder<TSession>(Call<TSession> call, PropertyMap query)
    where TSession : ISession;

/// <summary>A page of things that can be imported.</summary>
internal static class ListPage
{
    private const int DefaultPageSize = 100;

    /// <summary>Enough to hide the way to the gateway, few enough not to be throttled.</summary>
    private const int LooksAtOnce = 8;

    public static async IAsyncEnumerable<ListResponse> ReadAsync<TSession>(
        Call<TSession> call,
        ListRequest request,
        ResourceShape shape,
        Finder<TSession> find
    )
        where TSession : ISession
    {
        var query = CheckQuery(call.Session, request.Query, shape);
        if (query.ContainsUnknowns)
        {
            yield return new ListComputed();
            yield break;
        }
        var position = ListPosition.Of(request, Describe(query, shape));
        var pageSize = Math.Min(request.PageSize > 0 ? request.PageSize : DefaultPageSize, position.Left);
        var rest = (await find(call, query))
            .Where(c => string.CompareOrdinal(c.Key, position.After) > 0)
            .OrderBy(c => c.Key, StringComparer.Ordinal);
        var (given, last) = (0L, position.After);
        foreach (var candidates in rest.Chunk(LooksAtOnce))
        {
            var results = await Task.WhenAll(candidates.Select(c => c.LookAsync()));
            foreach (var (candidate, result) in candidates.Zip(results))
            {
                if (given == pageSize)
                {
                    if (given < position.Left)
                        yield return new ListContinuation(position.Behind(last, given).ToString());
                    yield break;
                }
                last = candidate.Key;
                if (result is null)
                    continue;
                given++;
                yield return result;
            }
        }
    }

    private static PropertyMap CheckQuery(ISession session, PropertyMap given, ResourceShape shape)
    {
        var failures = new Failures();
        var query = FieldSet.Check(shape.ListInputs, given, "", failures);
        query = ProviderDefaults.Fill(shape.ListInputs, query, session, shape.Token, failures);
        if (!failures.Any)
            return query;
        var reasons = string.Join("; ", failures.ToImmutable().Select(f => $"'{f.Property}' {f.Reason}"));
        throw new RpcException(StatusCode.InvalidArgument, $"{shape.Token} cannot be listed so: {reasons}.");
    }

    private static string Describe(PropertyMap query, ResourceShape shape) =>
        string.Join('\n', shape.ListInputs.Select(f => query.Get(f.Name).Revealed.ToString()));
}
