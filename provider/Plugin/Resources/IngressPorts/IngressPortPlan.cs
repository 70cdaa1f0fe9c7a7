using PulumiApig.Gateway;
using PulumiApig.Plugin.Schema;

namespace PulumiApig.Plugin.Resources.IngressPorts;

/// <summary>Decides how a port is replaced.</summary>
internal static class IngressPortPlan
{
    /// <summary>Custom ports of one gateway, both protocols together; the service may raise it.</summary>
    private const int Quota = 40;

    /// <summary>
    /// A gateway refuses a second port with the same number (APIC.7258), so the old one goes first exactly when
    /// gateway and number stay; otherwise the new one is opened before the old one is closed.
    /// </summary>
    public static Replacement Replace(ShapeDiff diff, IngressPortInputs news, bool isAutomatic = false)
    {
        if (!isAutomatic && diff.Keeps(IngressPortShape.Shape.Identity))
        {
            return new(
                $"The port is replaced: port {news.Port.Value} can hold one protocol at a time on a gateway, "
                    + "so the old one goes first: callers are refused in between.",
                DeleteFirst: true
            );
        }
        var reasons = string.Join(", and ", diff.Replacing.Select(f => f.ReplacesSince));
        return new(
            $"The port is replaced, since {reasons}. "
                + (isAutomatic ? "It gets another number, chosen automatically. " : "")
                + "The new one is opened before the old one is closed.",
            DeleteFirst: false
        );
    }

    /// <summary>What stands in the way of opening a port, each as a sentence for the user.</summary>
    /// <param name="ports">The open ports of the gateway, or that it is gone.</param>
    /// <param name="inputs">The port to be opened.</param>
    /// <param name="freed">The port that this very resource closes first; null when it closes none.</param>
    /// <param name="opening">How many ports the run opens on the gateway, this one included.</param>
    /// <param name="urn">URN of the resource.</param>
    public static IEnumerable<string> Obstacles(
        Outcome<IReadOnlyList<IngressPort>> ports,
        IngressPortInputs inputs,
        IngressPortName? freed,
        int opening,
        string urn
    )
    {
        if (!ports.TryGet(out var open, out var error))
        {
            yield return $"This will fail: {error.Reason}. {error.Advice}";
            yield break;
        }
        var others = open.Where(p => freed?.Names(p) != true).ToList();
        if (inputs.Port.IsKnown && others.FirstOrDefault(p => p.Number == inputs.Port.Value) is { } clash)
            yield return $"This will fail: {OpenAlready(inputs.InstanceId.Value, clash, urn)}";
        if (others.Count + opening > Quota)
        {
            yield return $"This may fail: gateway {inputs.InstanceId.Value} has {others.Count} custom ingress ports open, and with "
                + $"those of this run there would be {others.Count + opening}; the usual quota is {Quota}.";
        }
    }

    /// <summary>A port that is open is not taken over silently: how to import it.</summary>
    public static string OpenAlready(GatewayId gateway, IngressPort found, string urn) =>
        $"Port {found.Number} is open already for {found.Protocol}. To manage it here, run "
        + $"`pulumi import {IngressPortShape.Token} {new Protocol.Urn(urn).Name} "
        + $"{IngressPortName.ByNumber(gateway, found.Protocol, found.Number)}`; otherwise choose another number.";

    /// <summary>A number that was free when it was chosen: the next update draws again.</summary>
    public const string TakenMeanwhile =
        "The number was chosen automatically, and somebody else has opened it since. Run `pulumi up` again: it chooses another one.";

    /// <summary>A port number is one thing, so two resources would be in each other's way for ever.</summary>
    public static string ClaimedTwice(string port, string urn, string other) =>
        $"is {port} in {urn} and in {other} alike; a number can be opened once on a gateway: give one of them another number, or run again where the number is chosen automatically";

    /// <summary>What a replacement means for the domains on the port.</summary>
    public static string DomainsBound(IReadOnlyList<BoundDomain> domains, Replacement plan)
    {
        var names = string.Join(", ", domains.Select(d => d.Name).Order(StringComparer.Ordinal));
        return $"Bound to the old port: {names}. A gateway refuses to close a port while a domain is bound to it: "
            + (
                plan.DeleteFirst
                    ? "unbind first, and callers of these domains are refused until they are bound again."
                    : "bind these domains to the new port before the old one is closed."
            );
    }
}
