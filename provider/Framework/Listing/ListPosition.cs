using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Runs;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Framework.Listing;

/// <summary>
/// Where a list goes on. It travels in the continuation token, so that no list is kept here, and counts from the last
/// key, so that what is added or removed meanwhile neither doubles nor hides anything else.
/// </summary>
internal sealed record ListPosition
{
    private ListPosition(string query, string after, long limit, long left) =>
        (Query, After, Limit, Left) = (query, after, limit, left);

    /// <summary>Everything that is listed has a key behind this one.</summary>
    public string After { get; private init; }

    /// <summary>How many results may still be given.</summary>
    public long Left { get; private init; }

    /// <summary>Tells one list from another: a token is good for the list that it came from.</summary>
    private string Query { get; }

    /// <summary>The limit that <see cref="Left"/> is left of; 0 for none.</summary>
    private long Limit { get; }

    /// <summary>The position that a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="query">Its checked query, as text.</param>
    /// <exception cref="ResourceException">The token is not one that this list gave.</exception>
    public static ListPosition Of(ListRequest request, string query)
    {
        var limit = Math.Max(0, request.Limit);
        var start = new ListPosition(Fingerprint(request.Token, query), "", limit, limit > 0 ? limit : long.MaxValue);
        if (request.ContinuationToken.Length == 0)
            return start;
        if (Decode(request.ContinuationToken) is not { } position || position.Query != start.Query)
        {
            throw new ResourceException(
                StatusCode.InvalidArgument,
                FrameworkMessages.ForeignToken.Says(
                    "The continuation token is not of this list. Take it as the last page gave it, with the same type and "
                        + "query, or leave it out to begin with the first page."
                )
            );
        }
        // The Pulumi CLI says what is left of its limit, the protocol wants the same limit with each page.
        return limit == position.Limit ? position : start with { After = position.After };
    }

    /// <summary>The position behind a key, once some results were given.</summary>
    public ListPosition Behind(string key, long given) => this with { After = key, Left = Left - given };

    /// <summary>The continuation token.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Query} {Limit} {Left} {After}"))
        );

    private static ListPosition? Decode(string token)
    {
        if (!Base64Url.IsValid(token))
            return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        return
            text.Split(' ') is [var query, var limit, var left, var after]
            && long.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limited)
            && long.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
            && remaining > 0
            ? new(query, after, limited, remaining)
            : null;
    }

    private static string Fingerprint(string token, string query) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}\n{query}")).AsSpan(0, 8));
}
