using System.Runtime.CompilerServices;

namespace PulumiApig.Report.Tests.Support;

/// <summary>Previews as they were recorded, and what the reports of them should be.</summary>
internal static class Golden
{
    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Golden");

    public static IEnumerable<string> Inputs =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Golden", "Inputs"))
            .Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal);

    public static byte[] Input(string name) => File.ReadAllBytes(Path.Combine(Folder, "Inputs", name));

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, "Inputs", name));

    /// <summary>Compares with the file, or writes it anew where APIG_UPDATE_GOLDEN is 1.</summary>
    public static void ShouldBe(string actual, string name)
    {
        if (Environment.GetEnvironmentVariable("APIG_UPDATE_GOLDEN") == "1")
            File.WriteAllText(Path.Combine(SourceFolder(), "Expected", name), actual);
        else
            actual.Should().Be(File.ReadAllText(Path.Combine(Folder, "Expected", name)));
    }

    private static string SourceFolder([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "..", "Golden");
}
