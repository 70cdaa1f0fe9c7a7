namespace Pulumi.Apig;

/// <summary>What all parts of the SDK need.</summary>
internal static class Utilities
{
    /// <summary>Version of this SDK, which asks for the plugin of the same version.</summary>
    public static string Version { get; } = ReadVersion();

    /// <summary>Options that ask for the plugin of this SDK's version, unless they ask for another.</summary>
    public static InvokeOptions WithDefaults(this InvokeOptions? options)
    {
        options ??= new();
        options.Version ??= Version;
        return options;
    }

    /// <inheritdoc cref="WithDefaults(InvokeOptions)"/>
    public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions? options)
    {
        options ??= new();
        options.Version ??= Version;
        return options;
    }

    /// <summary>Options that ask for the plugin of this SDK's version, unless they ask for another.</summary>
    /// <param name="options">The program's options; they win.</param>
    /// <param name="id">Id of what is read; empty for what is registered, whatever the options say.</param>
    /// <param name="secretOutputs">Outputs to keep secret.</param>
    public static CustomResourceOptions WithDefaults(
        this CustomResourceOptions? options,
        Input<string> id,
        params string[] secretOutputs
    )
    {
        var defaults = new CustomResourceOptions { Version = Version, AdditionalSecretOutputs = [.. secretOutputs] };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id;
        return merged;
    }

    private static string ReadVersion()
    {
        using var stream = typeof(Utilities).Assembly.GetManifestResourceStream("Pulumi.Apig.version.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}

/// <summary>Says which type of resource a class stands for, in the version of this SDK.</summary>
internal sealed class ApigResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);
