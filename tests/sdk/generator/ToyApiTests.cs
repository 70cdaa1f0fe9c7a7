using System.Runtime.CompilerServices;
using PulumiApig.PublicApi.Tests;

namespace PulumiApig.Generator.Tests;

public sealed class ToyApiTests
{
    /// <summary>
    /// The whole public API of an SDK with every form: types, nullability, attributes, defaults. It is the one that
    /// Pulumi's own generator gives. With <c>APIG_UPDATE_GOLDEN=1</c> in the environment the test writes it anew.
    /// </summary>
    [Test]
    public void PublicApi_OfTheToySdk_IsTheOneInTheRepository()
    {
        var path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Toy.txt");
        var api = ApiText.Of(typeof(Pulumi.Toy.Widget).Assembly, "Pulumi.Toy");
        if (Environment.GetEnvironmentVariable("APIG_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, api);

        api.Should().Be(File.ReadAllText(path));
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
