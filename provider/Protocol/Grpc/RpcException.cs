using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Grpc;

/// <summary>A call that failed, on either side of the wire.</summary>
public sealed class RpcException : Exception
{
    /// <summary>A failure with a code, a message for the user, and what the engine must know besides.</summary>
    public RpcException(StatusCode code, string message, RpcErrorDetail? detail = null, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Detail = detail;
    }

    /// <summary>How the call ended.</summary>
    public StatusCode Code { get; }

    /// <summary>What the engine must know besides; null for nothing.</summary>
    public RpcErrorDetail? Detail { get; }
}

/// <summary>What a failure says besides its message.</summary>
public abstract record RpcErrorDetail
{
    private protected RpcErrorDetail() { }
}

/// <summary>The resource exists all the same, but is not healthy: the engine keeps it, and updates it next time.</summary>
/// <remarks>
/// All of this travels in headers: reasons are cut at 3,000 characters, and outputs of more than 150 KB are left out.
/// </remarks>
/// <param name="Id">Its id.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Reasons">What is wrong, for the user.</param>
/// <param name="Inputs">Its live inputs; only a Read says them.</param>
public sealed record ResourceInitFailed(
    string Id,
    PropertyMap Outputs,
    ImmutableArray<string> Reasons,
    PropertyMap? Inputs = null
) : RpcErrorDetail;

/// <summary>Configuration is missing: the engine prints each key with the command that sets it.</summary>
/// <param name="Keys">The keys.</param>
public sealed record MissingConfigKeys(ImmutableArray<MissingConfigKey> Keys) : RpcErrorDetail;

/// <summary>A missing key.</summary>
/// <param name="Name">The full key, <c>package:name</c>.</param>
/// <param name="Description">What it is for.</param>
public sealed record MissingConfigKey(string Name, string Description);
