using PulumiApig.Plugin.AppAcls;
using PulumiApig.Plugin.Apps;
using PulumiApig.Plugin.DomainBindings;
using PulumiApig.Plugin.Functions;
using PulumiApig.Plugin.IngressPorts;

namespace PulumiApig.Plugin;

/// <summary>All that the provider serves. A new resource or function is a folder of its own and a line here.</summary>
internal static class Catalog
{
    public static ImmutableArray<Resource<ProviderSession>> Resources { get; } =
    [new IngressPortResource(), new AppAclResource(), new AppResource(), new DomainBindingResource()];

    public static ImmutableArray<Function> Functions { get; } =
    [
        new GetIngressPorts(),
        new GetIngressPortDomains(),
        new GetAppAcl(),
        new EvaluateAppAcl(),
        new GetGateway(),
        new GetGateways(),
        new GetApiGroup(),
        new GetApp(),
        new GetApps(),
    ];
}
