namespace PulumiApig.Plugin.IngressPorts;

/// <summary>An ingress port that something else answers on.</summary>
internal sealed record PortUse(GatewayId Gateway, IngressProtocol Protocol, PortNumber Number);

/// <summary>The ingress ports that a resource of the program answers on.</summary>
internal sealed record PortUses(IReadOnlyList<PortUse> All);

/// <summary>The ports of a gateway in a run: those that are open, and those that its resources have declared so far.</summary>
internal sealed class PortsOfRun
{
    private readonly List<IngressPort> _open;
    private readonly List<IngressPort> _closing;
    private readonly List<IngressPortInputs> _declared;

    /// <param name="run">What the resources of the run have declared.</param>
    /// <param name="gateway">The gateway.</param>
    /// <param name="open">Its open ports.</param>
    public PortsOfRun(RunMemory run, GatewayId gateway, IReadOnlyList<IngressPort> open)
    {
        var declared = run.Declared<IngressPortInputs>();
        var replaced = declared.Select(d => run.ReplacementOf(d.Urn)?.Id).ToHashSet();
        _closing = [.. open.Where(p => replaced.Contains(IngressPortName.ById(gateway, p.Id).ToString()))];
        _open = [.. open.Except(_closing)];
        _declared = [.. declared.Select(d => d.What).Where(d => d.InstanceId.Or(null) == gateway)];
    }

    /// <summary>Why a port cannot be used, as what follows its name; null when it can.</summary>
    public string? WhyNot(PortUse use)
    {
        var declared = _declared.Where(d => d.Port.Or(null) == use.Number).Select(d => d.Protocol.Or(null)).ToList();
        var open = _open.Where(p => p.Number == use.Number).Select(p => p.Protocol);
        var protocols = declared.Concat(open).ToList();
        return protocols.Contains(use.Protocol) || declared.Contains(null) ? null
            : protocols is [{ } other, ..] ? $"is for {other}, not for {use.Protocol}"
            : _closing.Any(p => p.Number == use.Number) ? "is closed by this run, which replaces it"
            : "is not open, and no resource so far opens it";
    }
}
