using PulumiApig.Generator.Code;
using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator;

/// <summary>
/// The C# SDK of a schema, file by file. Its public API is the one that Pulumi's own generator gives; what this one
/// does not know, it refuses by name.
/// </summary>
internal static class Sdk
{
    /// <summary>The files by their paths below the SDK's folder.</summary>
    public static SortedDictionary<string, string> Files(string schemaText)
    {
        var package = Package.Parse(schemaText);
        var types = new CSharpTypes(package);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Utilities.cs"] = Source.Text(package.CSharpNamespace, w => UtilitiesCode.Write(w, package)),
            ["version.txt"] = package.Version + "\n",
            ["pulumi-plugin.json"] = PluginFile.Text(package),
        };
        void Add(string path, Action<CodeWriter> write, string subspace = "") =>
            files.Add(path, Source.Text(package.CSharpNamespace + subspace, write));

        if (package.Config.Variables.Count > 0)
            Add("Config/Config.cs", w => ConfigCode.Write(w, package, types));
        Add("Provider.cs", w => ResourceCode.Write(w, package, types, Resource.OfProvider(package)));
        foreach (var (token, spec) in package.Resources)
            Add($"{Names.Class(token)}.cs", w => ResourceCode.Write(w, package, types, Resource.Of(token, spec)));
        foreach (var (token, spec) in package.Functions)
            Add($"{Names.Class(token)}.cs", w => FunctionCode.Write(w, types, token, spec));

        var enums = package.Types.Where(t => t.Value.Enum is not null).ToList();
        if (enums.Count > 0)
            Add("Enums.cs", w => EnumCode.WriteAll(w, enums));
        foreach (var use in TypeUses.Of(package))
        {
            var (name, spec) = (Names.Class(use.Token), package.Types[use.Token]);
            if (use.Form == ObjectForm.Output)
                Add($"Outputs/{name}.cs", w => OutputCode.Write(w, types, name, spec, $"A `{name}`."), ".Outputs");
            else
                Add(
                    $"Inputs/{name}{use.Form.Suffix()}.cs",
                    w => ArgsCode.Write(w, types, ArgsClass.OfType(name, spec, use.Form)),
                    ".Inputs"
                );
        }
        return files;
    }

    /// <summary>Files that an earlier schema gave and this one does not.</summary>
    public static IEnumerable<string> Stale(string folder, IReadOnlyDictionary<string, string> files) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => File.ReadLines(path).FirstOrDefault() == Source.Mark)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !files.ContainsKey(path));
}
