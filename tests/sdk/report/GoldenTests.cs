using PulumiApig.Report.Tests.Support;

namespace PulumiApig.Report.Tests;

/// <summary>Reports of previews, some recorded from apig-local, some made by hand in the shape of the Pulumi CLI.</summary>
public sealed class GoldenTests
{
    private static IEnumerable<string> Inputs => Golden.Inputs;

    [TestCaseSource(nameof(Inputs))]
    public void Markdown_OfAPreview_IsTheExpected(string input)
    {
        Outcome outcome = ReportTool.Run(Golden.Input(input));

        outcome.Code.Should().Be(0, outcome.Error);
        Golden.ShouldBe(outcome.Output, Path.ChangeExtension(input, "md"));
    }

    [TestCaseSource(nameof(Inputs))]
    public void Json_OfAPreview_IsTheExpected(string input) =>
        Golden.ShouldBe(
            ReportTool.Run(Golden.Input(input), "--json", "-").Output,
            Path.ChangeExtension(input, "report.json")
        );
}
