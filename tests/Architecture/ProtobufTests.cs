using System.Reflection;
using PulumiApig.Addresses;
using PulumiApig.Gateway;

namespace PulumiApig.Architecture.Tests;

/// <summary>Messages of the wire stay where the wire is.</summary>
[TestFixture]
public sealed class ProtobufTests
{
    private static readonly Assembly[] WithoutMessages =
    [
        typeof(AddressRange).Assembly,
        typeof(GatewayClient).Assembly,
        Assembly.Load("pulumi-resource-apig"),
        Assembly.Load("PulumiApig"),
        Assembly.Load("apig-report"),
    ];

    [TestCaseSource(nameof(WithoutMessages))]
    public void References_OfAProjectAboveTheWire_HaveNoProtobuf(Assembly assembly) =>
        References(assembly).Should().NotContain("Google.Protobuf");

    [Test]
    public void References_OfTheWireAndTheFramework_HaveProtobuf() =>
        References(Assembly.Load("PulumiApig.Protocol"))
            .Should()
            .Contain("Google.Protobuf", "only then does the test above tell anything");

    private static IEnumerable<string?> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(r => r.Name);
}
