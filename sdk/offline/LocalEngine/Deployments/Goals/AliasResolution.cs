using System.Collections.Immutable;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol;

namespace PulumiApig.LocalEngine.Deployments.Goals;

/// <summary>The URNs that a resource may have had before.</summary>
internal static class AliasResolution
{
    /// <param name="urn">The URN that it has now.</param>
    /// <param name="parent">URN of its parent; empty for none.</param>
    /// <param name="aliasUrns">Former URNs that the program names whole.</param>
    /// <param name="aliases">Former identities that the program describes.</param>
    /// <param name="formerParent">The URN under which its parent was found in the state, when that was another one.</param>
    public static ImmutableArray<string> Resolve(
        Urn urn,
        string parent,
        IEnumerable<string> aliasUrns,
        IEnumerable<Alias> aliases,
        string? formerParent
    )
    {
        var own = aliasUrns.Concat(aliases.Select(a => Resolve(a, urn, parent))).ToList();
        var inherited = formerParent is null
            ? []
            : own.Select(a => new Urn(a))
                .Prepend(urn)
                .Select(child => Inherited(child, new(parent), new(formerParent)));
        return [.. own.Concat(inherited).Distinct().Where(a => a != urn.Value)];
    }

    private static string Resolve(Alias alias, Urn urn, string parent)
    {
        if (alias.AliasCase == Alias.AliasOneofCase.Urn)
            return alias.Urn;
        var spec = alias.Spec ?? new();
        var formerParent =
            spec.NoParent ? ""
            : spec.ParentCase == Alias.Types.Spec.ParentOneofCase.ParentUrn ? spec.ParentUrn
            : parent;
        return Urn.Create(
            Former(spec.Stack, urn.Stack),
            Former(spec.Project, urn.Project),
            formerParent.Length > 0 ? new(formerParent) : null,
            Former(spec.Type, urn.Type),
            Former(spec.Name, urn.Name)
        ).Value;
    }

    private static string Former(string part, string now) => part.Length > 0 ? part : now;

    // A child that carries its parent's name in front of its own was renamed with it.
    private static string Inherited(Urn child, Urn parent, Urn formerParent)
    {
        var name = child.Name.StartsWith(parent.Name, StringComparison.Ordinal)
            ? formerParent.Name + child.Name[parent.Name.Length..]
            : child.Name;
        return Urn.Create(formerParent.Stack, formerParent.Project, formerParent, child.Type, name).Value;
    }
}
