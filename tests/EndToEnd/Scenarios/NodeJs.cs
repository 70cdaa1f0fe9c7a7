using PulumiApig.EndToEnd.Tests.Support;

namespace PulumiApig.EndToEnd.Tests.Scenarios;

/// <summary>TypeScript, on the official Node SDK.</summary>
internal sealed class NodeJs : IProgramLanguage
{
    private static readonly string Sources = Path.Combine(Repository.Root, "tests", "Programs", "nodejs");

    public string Name => "TypeScript";

    public string Host => "nodejs";

    public bool RunsOnLocalEngine => NodeModules.AreThere;

    public bool RunsOnCli => NodeModules.AreThere;

    public void Write(string folder, string project, IReadOnlyList<Declaration> declarations, IEngine engine)
    {
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), $"{project}\nruntime: nodejs\n");
        foreach (var file in Directory.EnumerateFiles(Sources))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        var modules = Path.Combine(folder, "node_modules");
        if (!Directory.Exists(modules))
            Directory.CreateSymbolicLink(modules, NodeModules.Find());
        Resources.Write(folder, declarations);
    }
}
