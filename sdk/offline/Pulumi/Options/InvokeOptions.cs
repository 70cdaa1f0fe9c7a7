namespace Pulumi;

/// <summary>How the engine calls a function.</summary>
public class InvokeOptions
{
    /// <summary>A resource whose provider serves the call.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider that serves the call; null for the parent's, or the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>Where to fetch the provider's plugin.</summary>
    public string? PluginDownloadURL { get; set; }
}

/// <summary>How the engine calls a function whose arguments may be outputs.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must be there first, besides those that the arguments come from.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }
}
