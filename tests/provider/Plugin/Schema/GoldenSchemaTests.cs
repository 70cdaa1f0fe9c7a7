using System.Runtime.CompilerServices;
using PulumiApig.Framework.Packages;

namespace PulumiApig.Plugin.Tests.Schema;

public sealed class GoldenSchemaTests
{
    /// <summary>The schema is what users' SDKs are made of: a change to it shows in review. <c>make schema</c> writes it anew.</summary>
    [Test]
    public void Text_OfThisVersion_IsTheOneInTheRepository()
    {
        var path = Path.Combine(Folder(), "../../../../provider/Plugin/schema.json");
        var schema = PackageSchema.Text(ApigProvider.Shape(Program.Version()));
        if (Environment.GetEnvironmentVariable("APIG_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, schema);

        schema.Should().Be(File.ReadAllText(path));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
