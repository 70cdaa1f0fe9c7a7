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

    private static string ReadVersion()
    {
        using var stream = typeof(Utilities).Assembly.GetManifestResourceStream("Pulumi.Apig.version.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}

/// <summary>Says which type of resource a class stands for, in the version of this SDK.</summary>
internal sealed class ApigResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);
