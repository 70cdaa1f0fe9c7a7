using System.Collections.Immutable;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Resources;

/// <summary>The failure of a resource that exists but cannot be used.</summary>
internal static class HalfMade
{
    /// <summary>The engine keeps it in the state, and mends it by an update next time.</summary>
    public static RpcException Of(string id, PropertyMap outputs, IEnumerable<string> reasons)
    {
        var all = reasons.ToImmutableArray();
        // Not UNKNOWN, as is usual: that would mark the whole deployment as possibly corrupt, and we know what is there.
        return new(StatusCode.FailedPrecondition, string.Join(' ', all), new ResourceInitFailed(id, outputs, all));
    }
}
