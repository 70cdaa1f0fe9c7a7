using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Messages;
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
public sealed record Candidate(string Key, Func<Task<ListResult?>> LookAsync)
{
    /// <summary>Something of which everything is known.</summary>
    public static Candidate Of(string key, ListResult result) => new(key, () => Task.FromResult<ListResult?>(result));
}

/// <summary>A thing that can be imported.</summary>
/// <param name="Id">The id to import it by.</param>
/// <param name="Name">A name for people; empty for none.</param>
public sealed record ListResult(string Id, string Name);

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
        if (shape.ListInputs is not { } listInputs)
        {
            throw new ResourceException(
                StatusCode.Unimplemented,
                FrameworkMessages.NotListed.Says($"{shape.Token} cannot be listed. Import by id.")
            );
        }
        var query = CheckQuery(call.Session, request.Query.ToPropertyMap(), shape.Token, listInputs);
        if (query.ContainsUnknowns)
        {
            yield return new() { Computed = new() };
            yield break;
        }
        var position = ListPosition.Of(request, Describe(query, listInputs));
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
                        yield return new()
                        {
                            Continuation = new() { ContinuationToken = position.Behind(last, given).ToString() },
                        };
                    yield break;
                }
                last = candidate.Key;
                if (result is null)
                    continue;
                given++;
                yield return new()
                {
                    Result = new() { Id = result.Id, Name = result.Name },
                };
            }
        }
    }

    private static PropertyMap CheckQuery(
        ISession session,
        PropertyMap given,
        string token,
        ImmutableArray<Field> listInputs
    )
    {
        var failures = new Failures();
        var query = FieldSet.Check(listInputs, given, "", failures);
        query = ProviderDefaults.Fill(listInputs, query, session, token, failures);
        if (!failures.Any)
            return query;
        throw new ResourceException(
            StatusCode.InvalidArgument,
            FrameworkMessages.InvalidQuery.Says($"{token} cannot be listed so: {failures.Describe()}.")
        );
    }

    private static string Describe(PropertyMap query, ImmutableArray<Field> listInputs) =>
        string.Join('\n', listInputs.Select(f => query.Get(f.Name).Revealed.ToString()));
}
