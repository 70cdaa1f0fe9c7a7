using System.Text.Json;
using PulumiApig.Report.Reading;
using PulumiApig.Report.Rendering.Markdown;
using PulumiApig.Report.Tests.Support;

namespace PulumiApig.Report.Tests;

public sealed class CommandTests
{
    [TestCase("access-widened", "one-address-added.json", 1)]
    [TestCase("access-lost", "one-address-added.json", 0)]
    [TestCase("access-lost", "ipv6-and-loss.json", 1)]
    [TestCase("access-widened", "flip-to-deny.json", 1)]
    [TestCase("access-widened", "nothing.json", 0)]
    [TestCase("access-widened", "delete-acl-and-port.json", 1)]
    [TestCase("lock-out", "locked-out.json", 1)]
    [TestCase("lock-out", "flip-to-deny.json", 0)]
    [TestCase("replace", "port-number.json", 1)]
    [TestCase("replace", "delete-acl-and-port.json", 0)]
    [TestCase("delete", "delete-acl-and-port.json", 1)]
    [TestCase("delete", "port-number.json", 0)]
    public void FailOn_AGate_DecidesTheExitCode(string gate, string input, int code) =>
        ReportTool.Run(Golden.Input(input), "--fail-on", gate).Code.Should().Be(code);

    [Test]
    public void FailOn_SeveralGates_NamesEachThatFailsAndWhy()
    {
        Outcome outcome = ReportTool.Run(
            Golden.Input("delete-acl-and-port.json"),
            "--fail-on",
            "delete",
            "--fail-on",
            "replace",
            "--fail-on",
            "access-widened"
        );

        outcome.Code.Should().Be(1);
        outcome.Error.Should().Be("failed: delete by offices, http\nfailed: access-widened by offices\n");
    }

    [TestCase("access-widened", 1)]
    [TestCase("access-lost", 1)]
    public void FailOn_WhatCannotBeTold_Fails(string gate, int code) =>
        ReportTool.Run(Golden.Input("values-not-known.json"), "--fail-on", gate).Code.Should().Be(code);

    [Test]
    public void FailOn_ListThatCannotWiden_DoesNotFailForBeingUnknown()
    {
        string preview = new Preview()
            .Step("create", Preview.Acl, "a", null, Preview.AclOf("PERMIT", Preview.Unknown))
            .ToString();

        ReportTool.Run(preview, "--fail-on", "access-widened").Code.Should().Be(0, "before it everybody was let in");
    }

    [Test]
    public void Run_OnSeveralFiles_JudgesAll()
    {
        string first = System.IO.Path.Combine(AppContext.BaseDirectory, "Golden", "Inputs", "nothing.json");
        string second = System.IO.Path.Combine(AppContext.BaseDirectory, "Golden", "Inputs", "one-address-added.json");

        ReportTool.Run("", first, second, "--fail-on", "access-widened").Code.Should().Be(1);
        ReportTool.Run("", first, first + ".none").Code.Should().Be(2);
        ReportTool
            .Run(Golden.Input("one-address-added.json"), first, "-", "--fail-on", "access-widened")
            .Code.Should()
            .Be(1);
    }

    [Test]
    public void FailOn_SeveralPreviews_JudgesAll()
    {
        Outcome outcome = ReportTool.Run(Golden.Input("two-previews.json"), "--fail-on", "access-widened");

        (outcome.Code, outcome.Error).Should().Be((1, "failed: access-widened by partners\n"));
    }

    [Test]
    public void FailOn_AStepThatFailedWithoutAMessage_Fails() =>
        ReportTool.Run(Golden.Input("failed-step.jsonl"), "--fail-on", "access-widened").Code.Should().Be(1);

    [Test]
    public void FailOn_WhatARefreshFound_SaysThatItHasHappened() =>
        ReportTool
            .Run(Golden.Input("refresh-drift.json"), "--fail-on", "access-widened")
            .Error.Should()
            .Be("failed: access-widened by partners (changed already, outside of the program)\n");

    [TestCase("renamed-replacement.jsonl", "delete", 0)]
    [TestCase("renamed-replacement.jsonl", "replace", 1)]
    [TestCase("renamed-without-alias.json", "access-widened", 0)]
    [TestCase("renamed-without-alias.json", "delete", 1)]
    [TestCase("acl-set-again.json", "access-widened", 0)]
    [TestCase("refresh-same.jsonl", "access-widened", 0)]
    public void FailOn_OneThingInTwoSteps_JudgesItAsOne(string input, string gate, int code) =>
        ReportTool.Run(Golden.Input(input), "--fail-on", gate).Code.Should().Be(code);

    [Test]
    public void FailOn_AFailedPreview_Fails() =>
        ReportTool.Run(Golden.Input("plugin-missing.json"), "--fail-on", "replace").Code.Should().Be(1);

    [Test]
    public void FailOn_BrokenInput_ExitsWithTwo() => ReportTool.Run("{", "--fail-on", "replace").Code.Should().Be(2);

    [TestCase("--fail-on", "everything")]
    [TestCase("--max-chars", "10")]
    [TestCase("--full-report", "javascript:alert(1)")]
    [TestCase("--no-such-option", "")]
    public void Run_WithArgumentsThatMakeNoSense_ExitsWithTwo(string option, string value) =>
        ReportTool.Run("{}", option, value).Code.Should().Be(2);

    [Test]
    public void Run_OnAFileThatIsMissing_StillWritesAReport()
    {
        Outcome outcome = ReportTool.Run("", "no/such/file.json");

        outcome.Code.Should().Be(2);
        outcome.Output.Should().Contain("The input cannot be read");
    }

    [Test]
    public void Run_WithFiles_WritesEachOfThem()
    {
        string folder = Directory.CreateTempSubdirectory("apig-report-").FullName;
        try
        {
            string Path(string name) => System.IO.Path.Combine(folder, name);

            Outcome outcome = ReportTool.Run(
                Golden.Input("flip-to-deny.json"),
                "--markdown",
                Path("a.md"),
                "--html",
                Path("a.html"),
                "--json",
                Path("a.json")
            );

            outcome.Should().Be(new Outcome(0, "", ""));
            File.ReadAllText(Path("a.md")).Should().StartWith("<!-- apig-report: shop/dev -->\n");
            File.ReadAllText(Path("a.html")).Should().StartWith("<!DOCTYPE html>");
            JsonDocument
                .Parse(File.ReadAllText(Path("a.json")))
                .RootElement.GetProperty("version")
                .GetInt32()
                .Should()
                .Be(1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Run_ToAPlaceThatCannotBeWritten_ExitsWithTwo()
    {
        Outcome outcome = ReportTool.Run(Golden.Input("nothing.json"), "--html", "no/such/folder/a.html");

        outcome.Code.Should().Be(2);
        outcome.Error.Should().Contain("cannot be written");
    }

    [TestCase("shop/dev-eu", "<!-- apig-report: shop/dev-eu -->")]
    [TestCase("a --> <b>", "<!-- apig-report: a_-____b_ 4a6952407d82 -->")]
    public void Name_OfTheCaller_KeysTheComment(string name, string marker) =>
        ReportTool
            .Run(Golden.Input("nothing.json"), "--name", name)
            .Output.Should()
            .StartWith(marker + "\n### Preview of ");

    [Test]
    public void Name_ThatDiffersInWhatAMarkerCannotHold_HasAnotherMarker() =>
        Marker.Of("shop eu").Should().NotBe(Marker.Of("shop_eu")).And.NotBe(Marker.Of("shop:eu"));

    [Test]
    public void Compare_OfDigits_GoesByTheirNumber() =>
        new[] { "v[10]", "v[9]", "v[010]", "w", "v", "v[10].x" }
            .Order(NaturalOrder.Instance)
            .Should()
            .Equal("v", "v[9]", "v[010]", "v[10]", "v[10].x", "w");
}
