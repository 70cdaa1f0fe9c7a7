using System.Runtime.CompilerServices;

namespace PulumiApig.Docs.Tests;

/// <summary>A Markdown file of the checkout, by its path from the root.</summary>
internal sealed class Document
{
    private static readonly string[] NotOurs = [".git", "bin", "obj", "node_modules", "artifacts"];

    private Document(string file)
    {
        Folder = Path.GetDirectoryName(file)!;
        Name = Path.GetRelativePath(Root, file).Replace('\\', '/');
        Lines = File.ReadAllLines(file);
    }

    public static string Root { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "../.."));

    public static IReadOnlyList<Document> All { get; } = [.. Files(Root).Select(f => new Document(f))];

    public string Folder { get; }

    public string Name { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>The lines that are not part of a block of code.</summary>
    public IEnumerable<string> Prose
    {
        get
        {
            var inBlock = false;
            foreach (var line in Lines)
            {
                if (CodeBlock.IsFence(line))
                    inBlock = !inBlock;
                else if (!inBlock)
                    yield return line;
            }
        }
    }

    public IEnumerable<CodeBlock> CodeBlocks => CodeBlock.Of(this);

    public override string ToString() => Name;

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.md")
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(d => !NotOurs.Contains(Path.GetFileName(d)))
                    .SelectMany(Files)
            );

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
