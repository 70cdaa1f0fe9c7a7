using System.Text.RegularExpressions;
using PulumiApig.Conformance.Tests.Support;

namespace PulumiApig.Conformance.Tests.Docs;

/// <summary>docs/protocol.md names files and tests: all of them exist.</summary>
internal sealed partial class ProtocolPageTests
{
    private static readonly IReadOnlyList<string> Rows =
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "docs", "protocol.md")).Where(l => l.StartsWith('|')),
    ];

    private static IEnumerable<string> Named => Rows.SelectMany(r => Code().Matches(r)).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> Files => Named.Where(n => n.Contains('/')).Distinct();

    private static IEnumerable<string> Tests => Named.Where(n => TestName().IsMatch(n)).Distinct();

    [Test]
    public void Page_TheFilesThatItNames_Exist() =>
        Files.Where(f => !File.Exists(Path.Combine(Checkout.Root, f))).Should().BeEmpty();

    [Test]
    public void Page_TheTestsThatItNames_Exist() => Tests.Where(t => !Exists(t)).Should().BeEmpty();

    [Test]
    public void Page_EveryPoint_NamesAFileAndATest()
    {
        var points = Rows.Where(r => !r.Contains("---") && !r.Contains("| point |") && !r.Contains('…')).ToList();

        points.Should().HaveCountGreaterThan(50);
        points.Should().OnlyContain(r => r.Contains('/') && r.Contains("Tests."));
    }

    private static bool Exists(string test)
    {
        var (fixture, method) = (test.Split('.')[0], test.Split('.')[1]);
        return Directory
            .EnumerateFiles(Path.Combine(Checkout.Root, "tests"), $"{fixture}.cs", SearchOption.AllDirectories)
            .Any(f => File.ReadAllText(f).Contains($" {method}("));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\w+Tests\.\w+$")]
    private static partial Regex TestName();
}
