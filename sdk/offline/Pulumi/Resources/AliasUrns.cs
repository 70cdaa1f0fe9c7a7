using System.Collections.Immutable;
using PulumiUrn = PulumiApig.Protocol.Urn;
using Wire = PulumiApig.Engine.Protocol.Monitor;

namespace Pulumi;

/// <summary>Former identities of a resource, as messages for new engines and as whole URNs for old ones.</summary>
internal static class AliasUrns
{
    /// <summary>
    /// All former URNs: those of the options, and what follows from the parent's, since a child's URN holds its
    /// parent's type.
    /// </summary>
    public static ImmutableArray<Input<string>> Of(Resource resource, ResourceOptions options)
    {
        var urns = options
            .Aliases.Select(alias => (Input<string>)alias.Apply(a => Urn(a, resource, options.Parent)))
            .ToList();
        foreach (var parentUrn in options.Parent?.Aliases ?? [])
        {
            urns.Add(Inherited(parentUrn, options.Parent!, resource.GetResourceName(), resource.GetResourceType()));
            foreach (var alias in options.Aliases)
                urns.Add(alias.Apply(a => Inherited(a, parentUrn, resource, options.Parent!)));
        }
        return [.. urns];
    }

    /// <summary>An alias as a message.</summary>
    public static async Task<Wire.Alias> ToWireAsync(Input<Alias> input)
    {
        var alias = (await input.Flat.State).Value;
        alias.CheckParent();
        if (alias.Urn is not null)
            return new() { Urn = alias.Urn };
        var spec = new Wire.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name) ?? "",
            Type = await TextAsync(alias.Type) ?? "",
            Stack = await TextAsync(alias.Stack) ?? "",
            Project = await TextAsync(alias.Project) ?? "",
        };
        if (await TextAsync(alias.Parent is null ? alias.ParentUrn : alias.Parent.Urn) is { } parent)
            spec.ParentUrn = parent;
        else if (alias.NoParent)
            spec.NoParent = true;
        return new() { Spec = spec };
    }

    private static async Task<string?> TextAsync(Input<string>? input) =>
        input is null ? null : (await input.Flat.State).Value;

    private static Output<string> Urn(Alias alias, Resource resource, Resource? parent)
    {
        alias.CheckParent();
        if (alias.Urn is not null)
            return Output.Create(alias.Urn);
        var formerParent = alias.NoParent || alias.ParentUrn is not null ? alias.Parent : alias.Parent ?? parent;
        return Pulumi.Urn.Create(
            alias.Name ?? resource.GetResourceName(),
            alias.Type ?? resource.GetResourceType(),
            formerParent,
            alias.ParentUrn,
            alias.Project,
            alias.Stack
        );
    }

    // Both the resource and its parent had other identities.
    private static Output<string> Inherited(Alias alias, Input<string> parentUrn, Resource resource, Resource parent)
    {
        var name = alias.Name ?? resource.GetResourceName();
        var type = alias.Type ?? resource.GetResourceType();
        return alias.Urn is { } urn
            ? Inherited(parentUrn, parent, new PulumiUrn(urn).Name, new PulumiUrn(urn).Type)
            : Output.Tuple(name, type).Apply(t => Inherited(parentUrn, parent, t.Item1, t.Item2));
    }

    // By convention a child's name starts with its parent's: then the former one started with the parent's former name.
    private static Output<string> Inherited(Input<string> parentUrn, Resource parent, string name, string type) =>
        parentUrn.Apply(urn =>
        {
            var former = new PulumiUrn(urn);
            var present = parent.GetResourceName();
            if (name.StartsWith(present, StringComparison.Ordinal))
                name = former.Name + name[present.Length..];
            return PulumiUrn.Create(former.Stack, former.Project, former, type, name).Value;
        });
}
