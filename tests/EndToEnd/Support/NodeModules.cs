namespace PulumiApig.EndToEnd.Tests.Support;

/// <summary>The npm packages that <c>tests/interop</c> names.</summary>
internal static class NodeModules
{
    private const string Variable = "APIG_INTEROP_NODE_MODULES";

    private static string Folder =>
        Environment.GetEnvironmentVariable(Variable)
        ?? Path.Combine(Repository.Root, "tests", "interop", "node_modules");

    private static bool HasSdk => Directory.Exists(Path.Combine(Folder, "@pulumi", "pulumi"));

    /// <summary>Whether they, and Node itself, are there.</summary>
    public static bool AreThere => HasSdk && ExecutablePath.Has("node");

    /// <summary>Their folder. The test is skipped where it, or Node itself, is missing.</summary>
    public static string Find()
    {
        if (!HasSdk)
            Assert.Ignore(
                $"The npm package @pulumi/pulumi is not in {Folder}: run tests/interop/run.sh, or set {Variable}."
            );
        if (!AreThere)
            Assert.Ignore("node is not installed.");
        return Folder;
    }
}
