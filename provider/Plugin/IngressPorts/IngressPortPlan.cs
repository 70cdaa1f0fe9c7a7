using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Gateway;

namespace PulumiApig.Plugin.IngressPorts;

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
                IngressPortCodes.Replaced.Says(
                    $"The port is replaced: port {news.Port.Value} can hold one protocol at a time on a gateway, "
                        + "so the old one goes first: callers are refused in between."
                ),
                DeleteFirst: true
            );
        }
        var reasons = string.Join(", and ", diff.Reasons);
        return new(
            IngressPortCodes.Replaced.Says(
                $"The port is replaced, since {reasons}. "
                    + (isAutomatic ? "It gets another number, chosen automatically. " : "")
                    + "The new one is opened before the old one is closed."
            ),
            DeleteFirst: false
        );
    }

    /// <summary>What stands in the way of opening a port, each as a sentence for the user.</summary>
    /// <param name="ports">The open ports of the gateway, or that it is gone.</param>
    /// <param name="inputs">The port to be opened.</param>
    /// <param name="replacement">The port that this one replaces, and how; null when it is new.</param>
    /// <param name="opening">How many ports the run opens on the gateway, this one included.</param>
    /// <param name="urn">URN of the resource.</param>
    public static IEnumerable<string> Obstacles(
        Outcome<IReadOnlyList<IngressPort>> ports,
        IngressPortInputs inputs,
        (string Id, Replacement Plan)? replacement,
        int opening,
        string urn
    )
    {
        if (!ports.TryGet(out var open, out var error))
        {
            yield return $"This will fail: {error.Reason}. {error.Advice}";
            yield break;
        }
        var freed = replacement is { Plan.DeleteFirst: true } old ? IngressPortName.TryParse(old.Id) : null;
        var others = open.Where(p => freed?.Names(p) != true).ToList();
        if (inputs.Port.IsKnown && others.FirstOrDefault(p => p.Number == inputs.Port.Value) is { } clash)
        {
            var way = OpenAlready(inputs.InstanceId.Value, clash, urn, replacement is not null);
            yield return $"This will fail: {way}";
        }
        if (others.Count + opening > Quota)
        {
            yield return $"This may fail: gateway {inputs.InstanceId.Value} has {others.Count} custom ingress ports open, and with "
                + $"those of this run there would be {others.Count + opening}; the usual quota is {Quota}.";
        }
    }

    /// <summary>A port that is open is not taken over silently: how to import it.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="found">The port that is open.</param>
    /// <param name="urn">URN of the resource.</param>
    /// <param name="isReplacement">
    /// The state has another port for the resource. The command would refuse then, and the option does what is wanted:
    /// so a replacement goes on whose answer was lost.
    /// </param>
    public static string OpenAlready(GatewayId gateway, IngressPort found, string urn, bool isReplacement)
    {
        var (type, name) = (IngressPortShape.Token, new Protocol.Urn(urn).Name);
        var id = IngressPortName.ByNumber(gateway, found.Protocol, found.Number);
        var way = isReplacement
            ? $"set the option ImportId = \"{id}\" of {name} for one update; it takes the place of the port that the state has"
            : $"run `pulumi import {type} {name} {id}`";
        return $"Port {found.Number} is open already for {found.Protocol}. To manage it here, {way}; otherwise choose another number.";
    }

    /// <summary>A number that was free when it was chosen: the next update draws again.</summary>
    public const string TakenMeanwhile =
        "The number was chosen automatically, and has been opened since, by somebody else or by a try whose answer was lost. "
        + "Run `pulumi up` again: it chooses another one.";

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
