using System.Reflection;
using PulumiApig.Engine.Protocol;
using PulumiApig.Framework.Service;
using PulumiApig.Gateway;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Architecture.Tests;

/// <summary>The arrows between the folders of a project run one way.</summary>
[TestFixture]
public sealed class FolderTests
{
    private static readonly TestCaseData[] WithoutCycles =
    [
        new(typeof(GatewayClient).Assembly, null),
        new(typeof(GrpcServer).Assembly, null),
        new(typeof(ResourceProviderClient).Assembly, null),
        new(typeof(ProviderService).Assembly, null),
        new(Assembly.Load("pulumi-resource-apig"), "PulumiApig.Plugin"),
    ];

    private static readonly string[] OfGateway =
    [
        "Apps → Calls, Creations, Errors, Lists, Retries, Secrets, Service, Transport",
        "Calls",
        "Creations → Calls, Errors, Lists, Retries, Service, Transport",
        "Credentials → Calls",
        "Domains → Calls, Creations, Errors, Lists, Retries, Service, Transport",
        "Endpoints → Settings",
        "Errors → Calls, Credentials, Secrets, Transport",
        "Identity → Calls, Credentials, Endpoints, Retries, Secrets, Settings, Transport",
        "Lists → Calls, Service, Transport",
        "Ports → Calls, Creations, Errors, Lists, Retries, Service, Transport",
        "Retries → Calls, Credentials, Errors, Transport",
        "Secrets",
        "Service → Calls, Credentials, Endpoints, Identity, Retries, Transport",
        "Settings",
        "Signing",
        "Transport → Calls, Credentials, Secrets, Signing",
    ];

    [TestCaseSource(nameof(WithoutCycles))]
    public void Folders_OfAnAssembly_HaveNoCycle(Assembly assembly, string? root) =>
        FolderGraph.Of(assembly, root).Cycles().Should().BeEmpty();

    [Test]
    public void Folders_OfGateway_UseOnlyWhatIsBelow() =>
        FolderGraph.Of(typeof(GatewayClient).Assembly).Lines().Should().Equal(OfGateway);

    [Test]
    public void Cycles_FoldersThatUseEachOther_AreFound() =>
        FolderGraph
            .Of(typeof(FolderTests).Assembly)
            .Cycles()
            .Should()
            .Equal("Fixtures.One ↔ Fixtures.Three ↔ Fixtures.Two");
}
