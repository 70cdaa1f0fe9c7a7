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

    /// <summary>The plugin that <c>make</c> builds.</summary>
    public static string Plugin
    {
        get
        {
            var path = Path.Combine(Root, "bin", "pulumi-resource-apig");
            return File.Exists(path)
                ? path
                : throw new InvalidOperationException("bin/pulumi-resource-apig is missing: run `make provider`.");
        }
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
