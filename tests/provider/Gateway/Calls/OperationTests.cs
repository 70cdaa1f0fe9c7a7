using System.Reflection;
using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway.Tests.Calls;

/// <summary>An error begins with what was tried, on what: that names all that the call was given.</summary>
internal sealed class OperationTests
{
    private static readonly object[] Samples =
    [
        GatewayId.Parse(new string('f', 32)),
        ApiGroupId.Parse(new string('c', 32)),
        AppId.Parse(new string('a', 32)),
        AppName.Parse("shop"),
        IngressPortId.Parse(new string('d', 32)),
        IngressProtocol.Https,
        PortNumber.From(8443),
        DomainId.Parse(new string('e', 32)),
        DomainName.Parse("api.example.com"),
    ];

    private static IEnumerable<MethodInfo> Operations() =>
        typeof(Operation)
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.ReturnType == typeof(Operation));

    [TestCaseSource(nameof(Operations))]
    public void Operation_Always_NamesWhatItIsGiven(MethodInfo operation)
    {
        var given = operation
            .GetParameters()
            .Select(parameter => Samples.Single(sample => sample.GetType() == parameter.ParameterType))
            .ToArray();

        var named = (Operation)operation.Invoke(null, given)!;

        foreach (var sample in given)
            $"{named.Words} of {named.Resource}".Should().Contain($"{sample}");
    }
}
