namespace PulumiApig.Generator;

/// <summary>Writes the C# SDK of a package schema: <c>generator SCHEMA FOLDER</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not [var schema, var folder])
        {
            Console.Error.WriteLine("Usage: generator SCHEMA FOLDER");
            return 2;
        }
        var files = Sdk.Files(File.ReadAllText(schema));
        Directory.CreateDirectory(folder);
        foreach (var stale in Sdk.Stale(folder, files))
            File.Delete(Path.Combine(folder, stale));
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        return 0;
    }
}
