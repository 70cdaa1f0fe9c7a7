using System.Text.RegularExpressions;

namespace PulumiApig.Docs.Tests;

/// <summary>What the documents point to is there.</summary>
internal sealed partial class LinkTests
{
    private static IEnumerable<TestCaseData> Links() =>
        from document in Document.All
        from line in document.Prose
        from Match match in Link().Matches(line)
        let target = match.Groups["target"].Value
        where !target.Contains("://", StringComparison.Ordinal)
        select new TestCaseData(document, target).SetArgDisplayNames(document.Name, target);

    private static IEnumerable<TestCaseData> Targets() =>
        from document in Document.All
        from line in document.Lines
        from Match match in Make().Matches(line)
        select new TestCaseData(match.Groups["target"].Value).SetArgDisplayNames(document.Name, match.Value);

    [TestCaseSource(nameof(Links))]
    public void Link_ToAFile_LeadsThere(Document document, string target)
    {
        var (path, anchor) = target.Split('#') is [var p, var a] ? (p, a) : (target, null);
        var file =
            path.Length == 0 ? document.Name : Path.GetRelativePath(Document.Root, Path.Combine(document.Folder, path));
        var full = Path.Combine(Document.Root, file);
        (File.Exists(full) || Directory.Exists(full)).Should().BeTrue("{0} links to {1}", document, target);
        if (anchor is not null)
            Anchors(full).Should().Contain(anchor);
    }

    [TestCaseSource(nameof(Targets))]
    public void Make_InADocument_HasSuchATarget(string target) =>
        File.ReadLines(Path.Combine(Document.Root, "Makefile"))
            .Should()
            .Contain(line => line.StartsWith(target + ":", StringComparison.Ordinal));

    // As GitHub makes them: lower case, spaces as hyphens, without other signs.
    private static IEnumerable<string> Anchors(string file) =>
        File.ReadLines(file)
            .Where(line => line.StartsWith('#'))
            .Select(line => OtherSigns().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\bmake (?<target>[a-z-]+)(?=`|  +#|$| [A-Z]+=)", RegexOptions.Multiline)]
    private static partial Regex Make();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex OtherSigns();
}
