namespace PulumiApig.EndToEnd.Tests.Support;

/// <summary>The npm packages that <c>tests/interop</c> names.</summary>
internal static class NodeModules
{
    private const string Variable = "APIG_INTEROP_NODE_MODULES";

    /// <summary>Their folder. The test is skipped where it, or Node itself, is missing.</summary>
    public static string Find()
    {
        var folder =
            Environment.GetEnvironmentVariable(Variable)
            ?? Path.Combine(Repository.Root, "tests", "interop", "node_modules");
        if (!Directory.Exists(Path.Combine(folder, "@pulumi", "pulumi")))
            Assert.Ignore(
                $"The npm package @pulumi/pulumi is not in {folder}: run tests/interop/run.sh, or set {Variable}."
            );
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!path.Any(p => File.Exists(Path.Combine(p, "node")) || File.Exists(Path.Combine(p, "node.exe"))))
            Assert.Ignore("node is not installed.");
        return folder;
    }
}
