using System.Collections.Immutable;
using System.Globalization;

namespace PulumiApig.LocalEngine.Plugins;

/// <summary>Finds the plugin of a package where the Pulumi CLI would, in its order.</summary>
/// <param name="environment">Where PATH and the PULUMI_ variables stand.</param>
/// <param name="projectPlugins">Folders that the project file names, by package.</param>
internal sealed class PluginLocator(
    EnvironmentVariables environment,
    ImmutableDictionary<string, string> projectPlugins
)
{
    private const string BinaryPrefix = "pulumi-resource-";

    private static readonly ImmutableArray<string> Suffixes = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    /// <summary>Finds a plugin.</summary>
    /// <param name="package">Name of the package.</param>
    /// <param name="version">The version that the program was built with, or empty.</param>
    /// <exception cref="LocalEngineException">It is nowhere.</exception>
    public PluginLocation Find(string package, string version)
    {
        if (DebugPort(package) is { } port)
            return PluginLocation.Running(port);
        if (projectPlugins.TryGetValue(package, out var folder))
        {
            return PluginLocation.At(
                BinaryIn(folder, package)
                    ?? throw new LocalEngineException(
                        $"Pulumi.yaml says that the plugin of '{package}' is in {folder}, and there is no {BinaryPrefix}{package}."
                    )
            );
        }
        var path = InPath(package) ?? InCache(package, version);
        return path is not null
            ? PluginLocation.At(path)
            : throw new LocalEngineException(
                $"There is no plugin for the package '{package}'{(version.Length > 0 ? $" {version}" : "")}: put {BinaryPrefix}{package} "
                    + "on the PATH, or name its folder under plugins.providers in Pulumi.yaml."
            );
    }

    // PULUMI_DEBUG_PROVIDERS=apig:40001,other:40002
    private int? DebugPort(string package)
    {
        var entry = (environment("PULUMI_DEBUG_PROVIDERS") ?? "")
            .Split(',', StringSplitOptions.TrimEntries)
            .FirstOrDefault(e => e.StartsWith(package + ":", StringComparison.Ordinal));
        if (entry is null)
            return null;
        return
            ushort.TryParse(
                entry[(package.Length + 1)..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var port
            )
            && port > 0
            ? port
            : throw new LocalEngineException($"PULUMI_DEBUG_PROVIDERS: '{entry}' is not of the form PACKAGE:PORT.");
    }

    private string? InPath(string package) =>
        (environment("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => BinaryIn(folder, package))
            .FirstOrDefault(path => path is not null);

    private string? InCache(string package, string version)
    {
        var home =
            environment("PULUMI_HOME")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pulumi");
        var plugins = Path.Combine(home, "plugins");
        var prefix = $"resource-{package}-v";
        if (!Directory.Exists(plugins))
            return null;
        return Directory
            .EnumerateDirectories(plugins, prefix + "*")
            // A file beside it with this ending means that its installation was broken off.
            .Where(folder => !File.Exists(folder + ".partial"))
            .Select(folder => (Folder: folder, Version: PluginVersion.Parse(Path.GetFileName(folder)[prefix.Length..])))
            .Where(p => version.Length == 0 || p.Version == PluginVersion.Parse(version))
            .OrderByDescending(p => p.Version)
            .Select(p => BinaryIn(p.Folder, package))
            .FirstOrDefault(path => path is not null);
    }

    private static string? BinaryIn(string folder, string package) =>
        Suffixes.Select(suffix => Path.Combine(folder, BinaryPrefix + package + suffix)).FirstOrDefault(File.Exists);
}
