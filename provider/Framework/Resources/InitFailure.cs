using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Resources;

/// <summary>The failure of a resource that exists but is not as it should be.</summary>
internal static class InitFailure
{
    /// <summary>The engine keeps it in the state with the outputs, and mends it by an update next time.</summary>
    /// <param name="code">Not UNKNOWN, as is usual, where it is known what there is: that would mark the whole deployment as possibly corrupt.</param>
    /// <param name="id">Its id.</param>
    /// <param name="outputs">Its outputs.</param>
    /// <param name="reasons">What is wrong.</param>
    public static RpcException Of(
        StatusCode code,
        string id,
        PropertyMap outputs,
        IReadOnlyCollection<string> reasons
    ) =>
        new(
            code,
            string.Join(' ', reasons),
            new ErrorResourceInitFailed
            {
                Id = id,
                Properties = outputs.ToStruct(),
                Reasons = { reasons },
            }
        );
}
