using System.Collections.Immutable;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Providers;

/// <summary>What a provider makes of inputs.</summary>
/// <param name="Inputs">The inputs with defaults.</param>
/// <param name="Failures">Why they cannot be used; empty when they can.</param>
internal sealed record CheckedInputs(PropertyMap Inputs, IReadOnlyList<CheckFailure> Failures);

/// <summary>What a provider knows of a thing.</summary>
/// <param name="Id">Its id; empty when it is gone.</param>
/// <param name="Outputs">Its outputs; null when it is gone.</param>
/// <param name="Inputs">The inputs that would give this state; null when the provider cannot say.</param>
internal sealed record LiveState(string Id, PropertyMap? Outputs, PropertyMap? Inputs);

/// <summary>A thing that exists though the call failed: it is stored like any other.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Reasons">What is wrong.</param>
/// <param name="Inputs">Its live inputs; null when the provider does not say.</param>
internal sealed record InitFailure(string Id, PropertyMap Outputs, ImmutableArray<string> Reasons, PropertyMap? Inputs)
{
    /// <summary>What a failure leaves; null when it leaves nothing, or nothing that can be read.</summary>
    public static InitFailure? Of(RpcException failure)
    {
        if (failure.DetailOf<ErrorResourceInitFailed>() is not { } left)
            return null;
        try
        {
            return new(left.Id, left.Properties.ToPropertyMap(), [.. left.Reasons], left.Inputs?.ToPropertyMap());
        }
        catch (RpcException)
        {
            // It must not hide the failure that it belongs to.
            return null;
        }
    }
}
