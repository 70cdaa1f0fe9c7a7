using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Provider;

/// <summary>Calls a function.</summary>
/// <param name="Token">Token of the function, such as <c>apig:index:getAppAcl</c>.</param>
/// <param name="Args">Its arguments, without unknowns.</param>
/// <param name="IsPreview">Whether a preview runs; older engines do not say.</param>
public sealed record InvokeRequest(string Token, PropertyMap Args, bool IsPreview = false);

/// <summary>What a function returned.</summary>
/// <param name="Return">The result, without unknowns.</param>
/// <param name="Failures">Why there is no result; empty when there is one.</param>
public sealed record InvokeResponse(PropertyMap Return, ImmutableArray<CheckFailure> Failures)
{
    /// <summary>A result.</summary>
    public InvokeResponse(PropertyMap result)
        : this(result, []) { }
}
