namespace PulumiApig.Plugin.IngressPorts;

/// <summary>Decides how a port is replaced.</summary>
internal static class IngressPortPlan
{
    /// <summary>Custom ports of one gateway, both protocols together; the service may raise it.</summary>
    private const int Quota = 40;

    /// <summary>
    /// A gateway refuses a second port with the same number (APIC.7258), so the old one is closed first exactly when
    /// gateway and number stay; otherwise the new one is opened before the old one is closed.
    /// </summary>
    /// <param name="diff">What changes.</param>
    /// <param name="old">The port, in words.</param>
    /// <param name="news">What is to be.</param>
    /// <param name="isAutomatic">Whether the number is left to the provider.</param>
    public static Replacement Replace(ShapeDiff diff, string old, IngressPortInputs news, bool isAutomatic = false)
    {
        if (!isAutomatic && diff.Keeps(IngressPortShape.Shape.Identity))
        {
            return new(IngressPortMessages.ReplacedOldFirst(news.InstanceId.Value, news.Port.Value), DeleteFirst: true);
        }
        var reasons = string.Join(", and ", diff.Reasons);
        return new(IngressPortMessages.ReplacedNewFirst(old, reasons, isAutomatic), DeleteFirst: false);
    }

    /// <summary>What stands in the way of opening a port, each as a sentence for the user.</summary>
    /// <param name="ports">The open ports of the gateway, or that it is gone.</param>
    /// <param name="inputs">The port to be opened.</param>
    /// <param name="replacement">The port that this one replaces, and how; null when it is new.</param>
    /// <param name="opening">How many ports the run opens on the gateway, this one included.</param>
    /// <param name="refusal">Says why a port that is open already stands in the way.</param>
    public static IEnumerable<Message> Obstacles(
        Outcome<IReadOnlyList<IngressPort>> ports,
        IngressPortInputs inputs,
        (string Id, Replacement Plan)? replacement,
        int opening,
        Func<IngressPort, Message> refusal
    )
    {
        if (!ports.TryGet(out var open, out var error))
        {
            yield return GatewayFailure.WillFail(error);
            yield break;
        }
        var freed = replacement is { Plan.DeleteFirst: true } old ? IngressPortName.TryParse(old.Id) : null;
        var others = open.Where(p => freed?.Names(p) != true).ToList();
        if (inputs.Port.IsKnown && others.FirstOrDefault(p => p.Number == inputs.Port.Value) is { } clash)
        {
            yield return refusal(clash);
        }
        if (others.Count + opening > Quota)
        {
            yield return IngressPortMessages.OverQuota(
                NameOf(inputs, $"of gateway {inputs.InstanceId.Value}"),
                others.Count,
                others.Count + opening,
                Quota
            );
        }
    }

    /// <summary>What becomes of those that answer on a port which is replaced.</summary>
    /// <param name="old">The port, in words.</param>
    /// <param name="isClosedFirst">Whether it is closed before the new one is opened.</param>
    /// <param name="bound">The domains on it.</param>
    /// <param name="staying">The resources of the program that still name it.</param>
    public static IEnumerable<Message> OnTheOldPort(
        string old,
        bool isClosedFirst,
        IReadOnlyList<BoundDomain> bound,
        IEnumerable<string> staying
    )
    {
        var domains = bound.Select(d => $"{d.Name} (API group {d.GroupName})").ToList();
        if (isClosedFirst)
            return domains.Count > 0 ? [IngressPortMessages.DomainsInterrupted(old, domains)] : [];
        var moving =
            domains.Count > 0 ? [IngressPortMessages.DomainsMove(old, domains)] : ImmutableArray<Message>.Empty;
        return staying.Select(urn => IngressPortMessages.DomainStays(old, urn)).Concat(moving);
    }

    /// <summary>A port of a state in words: what follows "port".</summary>
    public static string NameOf(IngressPortInputs port, string id) =>
        UseOf(port) is { } use ? $"{use.Number} of gateway {use.Gateway}" : id;

    /// <summary>A port as others name it; null while part of it is not known.</summary>
    public static PortUse? UseOf(IngressPortInputs port) =>
        port is { InstanceId.IsKnown: true, Protocol.IsKnown: true, Port.IsKnown: true }
            ? new(port.InstanceId.Value, port.Protocol.Value, port.Port.Value)
            : null;

    /// <summary>What a port that stands in the way has to do with the resource.</summary>
    /// <param name="found">The port.</param>
    /// <param name="former">The id and the inputs that the state has for the resource; null when they are not known.</param>
    /// <param name="hasNumber">Whether the state has the number for the resource.</param>
    public static Clash ClashWith(IngressPort found, (string Id, IngressPortInputs Inputs)? former, bool hasNumber) =>
        former is not { } old ? (hasNumber ? Clash.OwnNumber : Clash.Unrelated)
        : IngressPortName.TryParse(old.Id)?.Names(found) == true ? Clash.Own
        : hasNumber ? Clash.FormerGone
        : Clash.FormerElsewhere;
}
