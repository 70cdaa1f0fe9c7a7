using System.Collections.Immutable;
using PulumiApig.Framework.Messages;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Framework.Runs;

/// <summary>Why a call failed, as the engine is told.</summary>
public sealed class ResourceException : Exception
{
    /// <summary>A failure that a person can look up.</summary>
    /// <param name="code">
    /// <see cref="StatusCode.Unknown"/>, <see cref="StatusCode.Internal"/> and <see cref="StatusCode.DataLoss"/> make the
    /// engine take the state for corrupt: only what truly cannot be known is that.
    /// </param>
    /// <param name="reason">What failed, what changed, what to do.</param>
    public ResourceException(StatusCode code, Message reason)
        : base(reason.Text) => (Code, Reason) = (code, reason);

    /// <summary>How the call ended.</summary>
    public StatusCode Code { get; }

    /// <summary>The message.</summary>
    public Message Reason { get; }

    /// <summary>Settings that are missing, of a failed configuration: the engine shows how to set each. None otherwise.</summary>
    public ImmutableArray<MissingConfigKey> MissingSettings { get; init; } = [];

    /// <summary>
    /// What there is all the same, half-made: the state keeps it, and the next update mends it. Null when nothing was
    /// changed. What was to be filled in anew counts as not done: the next update does it.
    /// </summary>
    public Live? Kept { get; init; }

    /// <summary>The same failure, after which the state keeps what there is.</summary>
    public ResourceException Keeping(Live there) =>
        new(Code is StatusCode.Unknown ? StatusCode.Unavailable : Code, Reason) { Kept = there };
}

/// <summary>A setting that is missing.</summary>
/// <param name="Name">The full key, <c>package:name</c>.</param>
/// <param name="Description">What it is for.</param>
public sealed record MissingConfigKey(string Name, string Description);
