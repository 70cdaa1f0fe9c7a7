using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>Writes what all parts of the SDK share.</summary>
internal static class UtilitiesCode
{
    public static void Write(CodeWriter code, Package package)
    {
        var download = package.PluginDownloadUrl is { } url
            ? $"\n        options.PluginDownloadURL ??= {Names.Literal(url)};"
            : "";
        code.Lines(
            $$"""
            /// <summary>What all parts of the SDK share.</summary>
            internal static class Utilities
            {
                private static readonly string[] True = ["1", "t", "T", "true", "TRUE", "True"];
                private static readonly string[] False = ["0", "f", "F", "false", "FALSE", "False"];

                /// <summary>Version of this SDK, which asks for the plugin of the same version.</summary>
                public static string Version { get; } = ReadVersion();

                /// <summary>The first of some environment variables that is set.</summary>
                public static string? GetEnv(params string[] names) =>
                    names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is not null);

                /// <inheritdoc cref="GetEnv"/>
                public static bool? GetEnvBoolean(params string[] names) =>
                    GetEnv(names) is not { } value ? null
                    : True.Contains(value) ? true
                    : False.Contains(value) ? false
                    : null;

                /// <inheritdoc cref="GetEnv"/>
                public static int? GetEnvInt32(params string[] names) =>
                    int.TryParse(GetEnv(names), CultureInfo.InvariantCulture, out var value) ? value : null;

                /// <summary>Options that ask for the plugin of this SDK, unless they ask for another.</summary>
                public static InvokeOptions WithDefaults(this InvokeOptions? options)
                {
                    options ??= new();
                    options.Version ??= Version;{{download}}
                    return options;
                }

                /// <inheritdoc cref="WithDefaults(InvokeOptions)"/>
                public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions? options)
                {
                    options ??= new();
                    options.Version ??= Version;{{download}}
                    return options;
                }

                private static string ReadVersion()
                {
                    using var stream = typeof(Utilities).Assembly.GetManifestResourceStream("{{package.CSharpNamespace}}.version.txt")!;
                    using var reader = new StreamReader(stream);
                    return reader.ReadToEnd().Trim();
                }
            }

            /// <summary>Says which type of resource a class stands for, in the version of this SDK.</summary>
            internal sealed class {{package.CSharpName}}ResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);
            """
        );
    }
}
