using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PulumiApig.Framework.Packages;

namespace PulumiApig.Plugin.Tests.Schema;

/// <summary>A message, its code and the page that explains it agree.</summary>
public sealed partial class MessagePageTests
{
    private static readonly PackageShape Package = ApigProvider.Shape("1.2.3");

    /// <summary><c>make messages</c> writes the table anew.</summary>
    [Test]
    public void Page_Always_HasTheTableOfAllMessages()
    {
        var path = Path.Combine(Root(), "docs/messages.md");
        var page = File.ReadAllText(path);
        var head = page[..page.IndexOf("| code |", StringComparison.Ordinal)];
        if (Environment.GetEnvironmentVariable("APIG_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, head + MessagePage.Text(Package));

        File.ReadAllText(path).Should().Be(head + MessagePage.Text(Package));
    }

    [Test]
    public void Numbers_Always_AreOneKindOfMessageEach() =>
        Package
            .Messages.Select(m => m.Number)
            .Should()
            .OnlyHaveUniqueItems()
            .And.OnlyContain(n => n >= 1000 && n < 3000);

    /// <summary>A code is made of its number when a message is shown: a text that has one would show two.</summary>
    [Test]
    public void Codes_InTheSources_AreNotWrittenByHand()
    {
        var sources = Directory
            .EnumerateFiles(Path.Combine(Root(), "provider"), "*.cs", SearchOption.AllDirectories)
            .Where(f =>
                !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            );

        sources.Where(f => Code().IsMatch(Strings(File.ReadAllText(f)))).Should().BeEmpty();
    }

    /// <summary>Pages and examples that name a code name one that there is.</summary>
    [Test]
    public void Codes_InTheDocs_AreThoseOfMessages()
    {
        var known = Package.Messages.Select(m => m.Number).ToHashSet();
        var named = Directory
            .EnumerateFiles(Path.Combine(Root(), "docs"), "*.md")
            .SelectMany(f => Code().Matches(File.ReadAllText(f)))
            .Select(m => int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture));

        named.Should().NotBeEmpty().And.BeSubsetOf(known);
    }

    private static string Strings(string source) => string.Concat(Literal().Matches(source).Select(m => m.Value));

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../.."));

    [GeneratedRegex(@"APIG(?<number>[0-9]{4})")]
    private static partial Regex Code();

    [GeneratedRegex("\"[^\"\n]*\"")]
    private static partial Regex Literal();
}
