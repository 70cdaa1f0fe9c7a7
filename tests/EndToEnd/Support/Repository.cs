using System.Runtime.CompilerServices;

namespace PulumiApig.EndToEnd.Tests.Support;

/// <summary>Where things are in the checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "../../.."));

    public static string Executables => Path.Combine(Root, "bin");

    /// <summary>The program of an example, as this test run built it.</summary>
    public static string Program(string example)
    {
        // The test's own folder ends in bin/CONFIGURATION/FRAMEWORK, and so does the example's.
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Root, "examples", example, "bin", framework.Parent!.Name, framework.Name, $"{example}.dll");
    }

    /// <summary>One of the executables that <c>make</c> builds.</summary>
    public static string Executable(string name)
    {
        var path = Path.Combine(Executables, name);
        return File.Exists(path)
            ? path
            : throw new InvalidOperationException($"bin/{name} is missing: run `make provider local simulator`.");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
