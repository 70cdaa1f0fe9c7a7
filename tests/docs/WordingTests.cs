using System.Text.RegularExpressions;

namespace PulumiApig.Docs.Tests;

/// <summary>Documents are read fast, and by many in a second language: they are written in plain words.</summary>
internal sealed partial class WordingTests
{
    private static IEnumerable<Document> Documents() => Document.All;

    [TestCaseSource(nameof(Documents))]
    public void Document_Always_IsWrittenInPlainWords(Document document) =>
        Matches(string.Join('\n', document.Prose)).Should().BeEmpty();

    [Test]
    public void Schema_Always_IsWrittenInPlainWords() =>
        Matches(File.ReadAllText(Path.Combine(Document.Root, "provider/Plugin/schema.json"))).Should().BeEmpty();

    private static IEnumerable<string> Matches(string text) =>
        StoryWords().Matches(CodeSpan().Replace(text, "")).Select(m => m.Value);

    [GeneratedRegex(
        @"\b(everybody|anybody|nobody|somebody|whoever|alike|as a rule|once for all|goe?s? first|takes its place|in its stead)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex StoryWords();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex CodeSpan();
}
