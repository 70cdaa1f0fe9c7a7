using System.Reflection;
using System.Runtime.CompilerServices;
using PulumiApig.Gateway;
using PulumiApig.Simulator;

namespace PulumiApig.PublicApi.Tests;

public sealed class PublicApiTests
{
    /// <summary>
    /// What programs can be built against: a change to it shows in review. With <c>APIG_UPDATE_GOLDEN=1</c> in the
    /// environment the test writes it anew.
    /// </summary>
    [TestCaseSource(nameof(Packed))]
    public void PublicApi_OfAPackedLibrary_IsTheOneInTheRepository(Assembly library)
    {
        var path = Path.Combine(Folder(), library.GetName().Name + ".txt");
        var api = ApiText.Of(library);
        if (Environment.GetEnvironmentVariable("APIG_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, api);

        api.Should().Be(File.ReadAllText(path));
    }

    private static IEnumerable<Assembly> Packed() =>
        [typeof(Pulumi.Apig.IngressPort).Assembly, typeof(ApigSimulator).Assembly, typeof(GatewayClient).Assembly];

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
