using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway.Tests.Errors;

/// <summary>The numbers that messages of the client end with, and the page that explains them.</summary>
[TestFixture]
public sealed partial class MessageNumberTests
{
    private static readonly int[] OfClient =
    [
        .. Enum.GetValues<FailureKind>().Select(kind => (int)kind),
        .. typeof(MessageNumber)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (int)field.GetRawConstantValue()!),
    ];

    [Test]
    public void Numbers_OfTheClient_AreUnique() => OfClient.Should().OnlyHaveUniqueItems();

    [Test]
    public void Page_NumbersOfTheClient_HaveOneRowEach()
    {
        var rows = Row().Matches(File.ReadAllText(Page())).Select(m => int.Parse(m.Groups[1].Value));

        rows.Where(number => number is (>= 1750 and < 1760) or (>= 2000 and < 3000)).Should().BeEquivalentTo(OfClient);
    }

    [GeneratedRegex(@"^\| APIG(\d{4}) (\| [^|]+ ){3}\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    private static string Page([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "docs", "messages.md");
}
