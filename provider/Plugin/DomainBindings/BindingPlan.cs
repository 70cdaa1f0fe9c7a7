using PulumiApig.Plugin.IngressPorts;

namespace PulumiApig.Plugin.DomainBindings;

/// <summary>What stands in the way of a binding, before anything is done.</summary>
internal static class BindingPlan
{
    /// <summary>Domains of one API group; the service may raise it.</summary>
    private const int Quota = 5;

    /// <summary>What stands in the way among the API groups of the gateway.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="wanted">What is to be.</param>
    /// <param name="own">URN of the resource, and the id that the state has for it, if any.</param>
    /// <param name="adding">How many bindings the run adds to the group so far, this one included.</param>
    public static IEnumerable<Message> Obstacles(
        IReadOnlyList<ApiGroup> groups,
        BindingInputs wanted,
        (string Urn, string? Id) own,
        int adding
    )
    {
        if (wanted is not { Gateway: { } gateway, Group: { } group })
            yield break;
        var others = groups.SelectMany(g => g.Domains).Where(d => BindingShape.IdOf(gateway, d) != own.Id).ToList();
        var count = others.Count(d => d.Group == group) + adding;
        if (groups.All(g => g.Id != group))
            yield return LookUp.WillNotBeFound($"API group {group} on gateway {gateway}", groups, g => (g.Name, g.Id));
        else if (others.FirstOrDefault(d => wanted.Excludes(new(gateway, d.Group, d.Domain, d.Settings))) is { } there)
            yield return BindingMessages.WillBeTaken(gateway, there, own);
        else if (adding > 0 && count > Quota && wanted.Domain is { } domain)
            yield return BindingMessages.OverQuota(domain, group, count, Quota);
    }

    /// <summary>The ports that a binding names and that will not be there.</summary>
    public static IEnumerable<Message> ClosedPorts(BindingInputs wanted, PortsOfRun ports) =>
        from use in wanted.Ports
        let why = ports.WhyNot(use)
        where why is not null
        select BindingMessages.PortNotOpen(wanted.Domain, use, why);
}
