using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Lists;

/// <summary>A kind of thing that a gateway lists.</summary>
/// <param name="Words">What a call waits for, in words: <c>the list of ports</c>.</param>
/// <param name="Path">The path of the list, below <c>/v2/{project}/apigw</c>.</param>
/// <param name="Listing">The reading of the list, as a step of a call.</param>
/// <param name="Read">Reads a page.</param>
/// <param name="Identity">What tells one item from another.</param>
internal sealed record ListKind<T>(
    string Words,
    Func<GatewayId, IReadOnlyList<string>> Path,
    Func<GatewayId, Operation> Listing,
    AnswerReader<Page<T>> Read,
    Func<T, object> Identity
);
