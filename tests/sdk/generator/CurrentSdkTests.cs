using System.Runtime.CompilerServices;

namespace PulumiApig.Generator.Tests;

public sealed class CurrentSdkTests
{
    /// <summary>After a change of the schema, <c>make sdk-code</c> writes the SDK anew.</summary>
    [Test]
    public void SdkInTheRepository_Always_IsWhatTheGeneratorMakesOfTheSchema()
    {
        var root = Path.Combine(Folder(), "../../..");
        var sdk = Path.Combine(root, "sdk/dotnet");

        var files = Sdk.Files(File.ReadAllText(Path.Combine(root, "provider/Plugin/schema.json")));

        foreach (var (name, text) in files)
            File.ReadAllText(Path.Combine(sdk, name)).Should().Be(text, "{0} is generated", name);
        Sdk.Stale(sdk, files).Should().BeEmpty();
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
