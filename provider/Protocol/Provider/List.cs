using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Provider;

/// <summary>Asks for a page of the things that can be imported as resources of a type.</summary>
public sealed record ListRequest
{
    /// <summary>Type of the resources, such as <c>apig:index:IngressPort</c>.</summary>
    public required string Token { get; init; }

    /// <summary>Which ones, as the schema's <c>listInputs</c> say; may hold unknowns.</summary>
    public PropertyMap Query { get; init; } = PropertyMap.Empty;

    /// <summary>How many at most, all pages together; no limit below 1.</summary>
    /// <remarks>
    /// The protocol wants the same number with each page. The Pulumi CLI sends what is left of it, page after page.
    /// </remarks>
    public long Limit { get; init; }

    /// <summary>How many at most on this page; below 1 the provider chooses.</summary>
    public long PageSize { get; init; }

    /// <summary>Where to go on, from <see cref="ListContinuation"/>; empty for the first page.</summary>
    public string ContinuationToken { get; init; } = "";
}

/// <summary>A piece of the answer to a <see cref="ListRequest"/>.</summary>
public abstract record ListResponse
{
    private protected ListResponse() { }
}

/// <summary>A thing that can be imported.</summary>
/// <param name="Id">The id to import it by.</param>
/// <param name="Name">A name for people; empty for none.</param>
public sealed record ListResult(string Id, string Name) : ListResponse;

/// <summary>There is another page.</summary>
/// <param name="Token">Gets it, as <see cref="ListRequest.ContinuationToken"/>.</param>
public sealed record ListContinuation(string Token) : ListResponse;

/// <summary>The list cannot be made yet: something in the query is unknown.</summary>
public sealed record ListComputed : ListResponse;
