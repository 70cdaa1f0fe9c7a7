using System.Diagnostics;
using PulumiApig.EndToEnd.Tests.Support;

namespace PulumiApig.EndToEnd.Tests;

public sealed class RandomPortTests
{
    [Test]
    public async Task Build_OnTheStandIn_SaysWhatIsNeeded()
    {
        var folder = Path.Combine(Repository.Root, "examples", "random-port");
        var start = new ProcessStartInfo("dotnet", ["msbuild", folder, "-nologo", "-t:RefuseTheStandIn"])
        {
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;

        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();

        build.ExitCode.Should().NotBe(0);
        output.Should().Contain("Pulumi.Random").And.Contain("-p:PulumiSdk=official");
    }
}
