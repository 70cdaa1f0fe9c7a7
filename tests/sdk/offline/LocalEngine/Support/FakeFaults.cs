using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Support;

/// <summary>Ways in which the fake provider may fail.</summary>
internal static class FakeFaults
{
    public static readonly Func<string, string, Task> None = (_, _) => Task.CompletedTask;

    public static Func<string, string, Task> Fail(
        string method,
        string name,
        StatusCode code = StatusCode.FailedPrecondition
    ) =>
        (m, n) =>
            m == method && n == name ? throw new RpcException(code, $"{method} of {name} failed") : Task.CompletedTask;

    /// <summary>The resource is there, but not healthy.</summary>
    public static Func<string, string, Task> Partial(string method, string name, string id, PropertyMap outputs) =>
        (m, n) =>
            m == method && n == name
                ? throw new RpcException(
                    StatusCode.Unknown,
                    "not healthy",
                    new ErrorResourceInitFailed
                    {
                        Id = id,
                        Properties = outputs.ToStruct(),
                        Reasons = { "it does not start" },
                    }
                )
                : Task.CompletedTask;
}
