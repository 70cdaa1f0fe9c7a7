using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Protocol.Tests.Interop;

[Category("Interop")]
public sealed class LifeCycleTests
{
    [Test]
    public async Task LifeCycle_OfBothResources_IsWalkedToItsEnd()
    {
        await using var server = await GrpcServer.StartAsync([ResourceProviderService.For(new MemoryProvider())]);

        var steps = await NodeClients.RunAsync("lifecycle.js", server.Address, "http://127.0.0.1:1");

        steps.Should().OnlyContain(step => step.StartsWith("ok - ", StringComparison.Ordinal));
        steps.Should().Contain("ok - IngressPort: refresh of what is gone").And.Contain("ok - AppAcl: update");
        steps.Should().Contain("ok - configuration that is missing: 3 The region is missing.");
        steps.Should().EndWith("ok - plugin info after cancel");
    }
}
