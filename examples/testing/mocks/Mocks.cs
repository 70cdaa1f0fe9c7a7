using Pulumi.Testing;

namespace TestingWithMocks;

/// <summary>
/// Answers instead of engine and provider: every resource comes to be with the inputs that it was given, and an app with
/// the id that a gateway would give it.
/// </summary>
internal sealed class Mocks : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>(
            (
                $"{args.Name}-id",
                args.Type == "apig:index:App" ? args.Inputs.Add("appId", $"{args.Name}-app-id") : args.Inputs
            )
        );

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
