using System.ComponentModel;
using System.Diagnostics;

namespace PulumiApig.Protocol.Tests.Interop;

/// <summary>Runs the scripts of <c>tests/interop</c>, which use the official clients of Pulumi's Node SDK.</summary>
internal static class NodeClients
{
    /// <summary>Where the npm packages are, when not in <c>tests/interop/node_modules</c>.</summary>
    private const string ModulesVariable = "APIG_INTEROP_NODE_MODULES";

    /// <summary>The lines that a script prints. The test is skipped where node or the packages are missing.</summary>
    public static async Task<string[]> RunAsync(string script, params string[] arguments)
    {
        var folder = Path.Combine(Root(), "tests", "interop");
        var modules = Environment.GetEnvironmentVariable(ModulesVariable) ?? Path.Combine(folder, "node_modules");
        if (!Directory.Exists(Path.Combine(modules, "@pulumi", "pulumi", "proto")))
            Assert.Ignore(
                $"The npm package @pulumi/pulumi is not in {modules}: run tests/interop/run.sh, or set {ModulesVariable}."
            );
        var start = new ProcessStartInfo("node", [Path.Combine(folder, script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NODE_PATH"] = modules },
        };
        using var node = Start(start);
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.Should().Be(0, "node says: {0}", await errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Ignore("node is not installed.");
            throw;
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PulumiApig.sln")))
            folder =
                folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside of the repository.");
        return folder.FullName;
    }
}
