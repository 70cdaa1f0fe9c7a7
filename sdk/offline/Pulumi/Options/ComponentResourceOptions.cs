namespace Pulumi;

/// <summary>How the engine treats a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>Providers for the resources in the component, one for each package.</summary>
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    /// <summary>Options of both: single values of the second win, lists are appended, providers go by package.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = (ComponentResourceOptions)(options1 ?? new()).Clone();
        if (options2 is null)
            return merged;
        merged.Overlay(options2);
        merged.Providers.RemoveAll(p => options2.Providers.Any(q => q.Package == p.Package));
        merged.Providers.AddRange(options2.Providers);
        return merged;
    }

    internal override ResourceOptions Clone()
    {
        var copy = (ComponentResourceOptions)base.Clone();
        copy.Providers = [.. Providers];
        return copy;
    }
}
