namespace PulumiApig.Docs.Tests;

/// <summary>A fenced block of code in a document.</summary>
/// <param name="Document">Where it stands.</param>
/// <param name="Line">The line of its fence, counted from one.</param>
/// <param name="Language">What stands behind the fence, in lower case.</param>
/// <param name="Text">What is in it.</param>
internal sealed record CodeBlock(Document Document, int Line, string Language, string Text)
{
    private const string Fence = "```";

    public static bool IsFence(string line) => line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);

    public static IEnumerable<CodeBlock> Of(Document document)
    {
        var lines = document.Lines;
        for (var start = 0; start < lines.Count; start++)
        {
            if (!IsFence(lines[start]))
                continue;
            var end = start + 1;
            while (!IsFence(lines[end]))
                end++;
            var language = lines[start].Trim()[Fence.Length..].Trim().ToLowerInvariant();
            var text = string.Join('\n', lines.Skip(start + 1).Take(end - start - 1));
            yield return new(document, start + 1, language, text);
            start = end;
        }
    }

    public override string ToString() => $"{Document.Name}:{Line}";
}
