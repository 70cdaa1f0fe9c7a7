namespace Pulumi;

/// <summary>How the engine treats a resource.</summary>
public abstract class ResourceOptions
{
    /// <summary>Options without values.</summary>
    protected ResourceOptions() { }

    /// <summary>Id of an existing thing: it is read instead of registered.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>Parent; null for the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must be there first, besides those that the arguments come from.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }

    /// <summary>Refuse to delete or replace it; null takes it from the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public List<string> IgnoreChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>Version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>Provider that manages it; null for the parent's, or the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long its steps may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Called before it is registered, and before its children are.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    /// <summary>Former identities.</summary>
    public List<Input<Alias>> Aliases
    {
        get => field ??= [];
        set;
    }

    /// <summary>URN of a resource of this stack: it is looked up instead of registered.</summary>
    public string? Urn { get; set; }

    /// <summary>Property paths whose changes replace it.</summary>
    public List<string> ReplaceOnChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>Where to fetch the provider's plugin.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Keep the real thing when the resource goes.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion takes this one with it, so that it needs no deletion of its own.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => field ??= [];
        set;
    }

    /// <summary>Property paths whose changes the screen does not show.</summary>
    public List<string> HideDiffs
    {
        get => field ??= [];
        set;
    }

    /// <summary>A value of any type whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    /// <summary>A copy that changes of this object do not reach.</summary>
    internal virtual ResourceOptions Clone()
    {
        var copy = (ResourceOptions)MemberwiseClone();
        copy.DependsOn = DependsOn.Clone();
        copy.IgnoreChanges = [.. IgnoreChanges];
        copy.ResourceTransformations = [.. ResourceTransformations];
        copy.Aliases = [.. Aliases];
        copy.ReplaceOnChanges = [.. ReplaceOnChanges];
        copy.ReplaceWith = ReplaceWith.Clone();
        copy.HideDiffs = [.. HideDiffs];
        return copy;
    }

    /// <summary>Lays other options over these: single values win, lists are appended.</summary>
    private protected void Overlay(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        DependsOn.AddRange(other.DependsOn);
        Protect = other.Protect ?? Protect;
        IgnoreChanges.AddRange(other.IgnoreChanges);
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        ResourceTransformations.AddRange(other.ResourceTransformations);
        Aliases.AddRange(other.Aliases);
        Urn = other.Urn ?? Urn;
        ReplaceOnChanges.AddRange(other.ReplaceOnChanges);
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplaceWith.AddRange(other.ReplaceWith);
        HideDiffs.AddRange(other.HideDiffs);
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
    }
}
