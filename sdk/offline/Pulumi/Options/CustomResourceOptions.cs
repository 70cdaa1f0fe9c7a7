namespace Pulumi;

/// <summary>How the engine treats a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>In a replacement, delete the old thing before the new one is made; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs to keep secret.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => field ??= [];
        set;
    }

    /// <summary>Id of an existing thing that the stack takes over from now on.</summary>
    public string? ImportId { get; set; }

    /// <summary>Environment names to map for the provider's process; only for providers.</summary>
    public Dictionary<string, string> EnvVarMappings
    {
        get => field ??= [];
        set;
    }

    /// <summary>Options of both: single values of the second win, lists are appended.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = (CustomResourceOptions)(options1 ?? new()).Clone();
        if (options2 is null)
            return merged;
        merged.Overlay(options2);
        merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.AdditionalSecretOutputs.AddRange(options2.AdditionalSecretOutputs);
        merged.ImportId = options2.ImportId ?? merged.ImportId;
        foreach (var (name, value) in options2.EnvVarMappings)
            merged.EnvVarMappings[name] = value;
        return merged;
    }

    internal override ResourceOptions Clone()
    {
        var copy = (CustomResourceOptions)base.Clone();
        copy.AdditionalSecretOutputs = [.. AdditionalSecretOutputs];
        copy.EnvVarMappings = new(EnvVarMappings);
        return copy;
    }
}
