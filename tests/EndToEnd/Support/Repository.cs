using System.Runtime.CompilerServices;

namespace PulumiApig.EndToEnd.Tests.Support;

/// <summary>Where things are in the checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "../../.."));

    public static string Executables => Path.Combine(Root, "bin");

    /// <summary>The program of an example, as this test run built it.</summary>
    public static string Program(string example) => Built("examples", example, example);

    /// <summary>A program of <c>tests/Programs</c>, as this test run built it.</summary>
    public static string TestProgram(string folder, string name) =>
        Built(Path.Combine("tests", "Programs"), folder, name);

    private static string Built(string parent, string folder, string name)
    {
        // The test's own folder ends in bin/CONFIGURATION/FRAMEWORK, and so does the program's.
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Root, parent, folder, "bin", framework.Parent!.Name, framework.Name, $"{name}.dll");
    }

    /// <summary>One of the executables that <c>make</c> builds.</summary>
    public static string Executable(string name)
    {
        var path = Path.Combine(Executables, name);
        return File.Exists(path)
            ? path
            : throw new InvalidOperationException(
                $"bin/{name} is missing: run `make provider local simulator report`."
            );
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
