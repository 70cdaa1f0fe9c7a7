using PulumiApig.Plugin.IngressPorts;

namespace PulumiApig.Plugin.DomainBindings;

/// <summary>What stands in the way of a binding, before anything is done.</summary>
internal static class DomainBindingPlan
{
    /// <summary>Domains of one API group; the service may raise it.</summary>
    private const int Quota = 5;

    /// <summary>What the API groups of the gateway have that stands in the way, each as a sentence for the user.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="wanted">What is to be.</param>
    /// <param name="former">The id that the state has for it; null when it is new, or not known.</param>
    /// <param name="adding">How many bindings the run adds to the group so far, this one included.</param>
    /// <param name="urn">URN of the resource.</param>
    public static IEnumerable<Message> Obstacles(
        IReadOnlyList<ApiGroup> groups,
        DomainBindingInputs wanted,
        string? former,
        int adding,
        string urn
    )
    {
        if (wanted is not { Gateway: { } gateway, Group: { } group })
            yield break;
        var others = groups
            .SelectMany(g => g.Domains)
            .Where(d => DomainBindingShape.IdOf(gateway, d) != former)
            .ToList();
        var count = others.Count(d => d.Group == group) + adding;
        if (groups.All(g => g.Id != group))
            yield return DomainBindingMessages.NoGroup(gateway, group, groups);
        else if (others.FirstOrDefault(d => wanted.Excludes(DomainBindingShape.ToInputs(gateway, d))) is { } taken)
            yield return DomainBindingMessages.WillBeTaken(gateway, taken, urn);
        else if (adding > 0 && count > Quota)
            yield return DomainBindingMessages.OverQuota(group, count, Quota);
    }

    /// <summary>The ports that a binding names and that will not be there.</summary>
    /// <param name="wanted">What is to be.</param>
    /// <param name="ports">The ports of the run.</param>
    public static IEnumerable<Message> ClosedPorts(DomainBindingInputs wanted, PortsOfRun ports) =>
        from use in wanted.Ports
        let why = ports.WhyNot(use)
        where why is not null
        select DomainBindingMessages.NotOpen(use, why);
}
