using System.Collections.Immutable;
using PulumiApig.Plugin.Functions;
using PulumiApig.Plugin.Resources.AppAcls;
using PulumiApig.Plugin.Resources.IngressPorts;

namespace PulumiApig.Plugin.Resources;

/// <summary>All that the provider serves. A new resource or function is a folder of its own and a line here.</summary>
internal static class Catalog
{
    public static ImmutableArray<Resource> Resources { get; } = [new IngressPortResource(), new AppAclResource()];

    public static ImmutableArray<Function> Functions { get; } =
    [new GetIngressPorts(), new GetIngressPortDomains(), new GetAppAcl(), new EvaluateAppAcl()];
}
