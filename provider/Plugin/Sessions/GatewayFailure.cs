using PulumiApig.Framework.Runs;
using PulumiApig.Gateway;

namespace PulumiApig.Plugin.Sessions;

/// <summary>Failures of the gateway as the engine is told of them.</summary>
internal static class GatewayFailure
{
    /// <summary>The value of an outcome.</summary>
    /// <exception cref="ResourceException">There is none; the failure is the engine's to show.</exception>
    public static async Task<T> OrThrow<T>(this Task<Outcome<T>> outcome) =>
        (await outcome).TryGet(out var value, out var error) ? value : throw ToException(error);

    public static ResourceException ToException(GatewayError error)
    {
        var (status, code) = GatewayCodes.Of(error.Kind);
        return new(status, code.Says(error.Describe()));
    }

    /// <summary>The same failure with a next step that only a provider can name.</summary>
    public static ResourceException ToException(GatewayError error, string nextStep) =>
        ToException(error with { Advice = nextStep });
}
