using System.Runtime.CompilerServices;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>Where things are in the checkout.</summary>
internal static class Checkout
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "../../.."));

    /// <summary>What earlier runs and versions left behind to be compared with.</summary>
    public static string Recorded { get; } = Path.Combine(Root, "tests", "Conformance", "Recorded");

    /// <summary>Whether what is recorded is to be written anew.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("APIG_UPDATE_GOLDEN") == "1";

    /// <summary>The plugin that <c>make provider</c> builds, or another that <c>APIG_PLUGIN</c> names.</summary>
    public static string Plugin
    {
        get
        {
            var name = Environment.GetEnvironmentVariable("APIG_PLUGIN") ?? "bin/pulumi-resource-apig";
            var path = Path.Combine(Root, name);
            return File.Exists(path)
                ? path
                : throw new InvalidOperationException($"{name} is missing: run `make provider` or `make native`.");
        }
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
