using PulumiApig.Report.Model;
using PulumiApig.Report.Tests.Support;

namespace PulumiApig.Report.Tests;

/// <summary>Event logs: of previews, of runs, and of runs behind their previews.</summary>
public sealed class RunTests
{
    private static readonly string Gone = new Preview()
        .Step("delete", Preview.Acl, "a", Preview.AclOf("PERMIT", "192.0.2.1"))
        .ToString();

    private static EventLog Started =>
        new EventLog().Says("warning", "warning: a plugin is found on the PATH\n").Begin();

    [Test]
    public void Log_WithAMessageBeforeItsPrelude_IsOne()
    {
        PreviewReport report = Read(Started.End(isPreview: true, same: 2));

        report.Problems.Should().BeEmpty();
        report.Previews.Should().BeEmpty("there is one only");
        report.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("a plugin is found on the PATH");
    }

    [Test]
    public void Log_OfARun_IsAnUpdate()
    {
        EventLog log = Started.Step("create", Preview.Port, "p", null, Preview.PortOf(8080)).End(isPreview: false);

        EventLog replaced = Started
            .Step("replace", Preview.Port, "p", Preview.PortOf(8080), Preview.PortOf(8081))
            .End(isPreview: false);
        ReportTool
            .Run(replaced.ToString(), "--fail-on", "replace")
            .Error.Should()
            .Be("failed: replace by p (done already)\n");
        ReportTool.Markdown(log.ToString()).Should().Contain("### Update of <code>shop/dev</code>");
        ReportTool.Html(log.ToString()).Should().Contain("<h1>Update of");
        ReportTool.Json(log.ToString()).Should().Contain("\"kind\": \"update\"");
    }

    [TestCase("succeeded")]
    [TestCase("failed")]
    public void Run_BehindItsPreview_CountsOnce(string result)
    {
        EventLog run = Started
            .Step("delete", Preview.Acl, "a", Preview.AclOf("PERMIT", "192.0.2.1"))
            .End(isPreview: false, result);

        PreviewReport report = ReportTool.Read(Gone + run);

        report.Changes.Should().ContainSingle();
        (report.IsDone, report.HasFailed).Should().Be((true, result == "failed"));
    }

    [Test]
    public void Run_BehindAPreviewOfAnotherStack_LeavesIt()
    {
        string other = Gone.Replace("urn:pulumi:dev::", "urn:pulumi:prod::", StringComparison.Ordinal);

        ReportTool
            .Read(other + Started.End(isPreview: false))
            .Previews.Should()
            .HaveCount(2)
            .And.Contain(p => !p.IsDone && p.Changes.Length == 1);
    }

    [Test]
    public void Run_CutOffBehindItsPreview_LeavesThePreview() =>
        ReportTool
            .Read(Gone + Started.Step("delete", Preview.Acl, "a", Preview.AclOf("PERMIT", "192.0.2.1")))
            .Previews.Should()
            .HaveCount(2);

    [Test]
    public void Refresh_ThatFindsNothingAnyMore_TellsOfADelete()
    {
        EventLog log = Started
            .Event("resourcePreEvent", "refresh", Preview.Port, "p", Preview.PortOf(8080), Preview.PortOf(8080))
            .Event("resOutputsEvent", "refresh", Preview.Port, "p", Preview.PortOf(8080))
            .End(isPreview: true);

        Change change = Read(log).Changes.Single();

        change.Risks.Should().Equal(Risk.ClosesPort, Risk.Deletes);
        change.Meaning.ToString().Should().Contain("was closed on gateway");
    }

    [Test]
    public void Refresh_ThatFailed_FindsNothingGone()
    {
        EventLog log = Started
            .Event("resourcePreEvent", "refresh", Preview.Port, "p", Preview.PortOf(8080), Preview.PortOf(8080))
            .Event("resOpFailedEvent", "refresh", Preview.Port, "p", Preview.PortOf(8080))
            .End(isPreview: false, "failed");

        Read(log).Changes.Should().NotContain(c => c.Risks.Contains(Risk.Deletes));
    }

    [Test]
    public void Step_ThatFailed_IsCountedAsThat()
    {
        EventLog log = Started
            .Event("resourcePreEvent", "delete", Preview.Acl, "a", Preview.AclOf("PERMIT", "192.0.2.1"))
            .Says("error", "error: no permission\n", Preview.Urn(Preview.Acl, "a"))
            .Event("resOpFailedEvent", "delete", Preview.Acl, "a", Preview.AclOf("PERMIT", "192.0.2.1"))
            .End(isPreview: false, "failed");

        string markdown = ReportTool.Markdown(log.ToString());

        markdown.Should().Contain("**The update failed, so this is not all. 1 change failed**");
        markdown.Should().Contain("Failed, as the errors say.").And.Contain(": <code>no permission</code>");
    }

    [Test]
    public void Step_ThatAnErrorIsAbout_HasFailedInAPreviewToo()
    {
        Preview preview = new Preview()
            .Step("delete", Preview.Acl, "a", Preview.AclOf("PERMIT", "192.0.2.1"))
            .Says("error", "error: it is protected\n", Preview.Urn(Preview.Acl, "a"));

        ReportTool.Read(preview.ToString()).Changes.Single().HasFailed.Should().BeTrue();
    }

    [TestCase("{\"steps\":[],\"maybeCorrupt\":true}")]
    [TestCase("{\"sequence\":0,\"summaryEvent\":{\"maybeCorrupt\":true,\"isPreview\":true}}")]
    public void State_ThatMayBeCorrupt_FailsTheGates(string input) =>
        ReportTool.Run(input, "--fail-on", "delete").Code.Should().Be(1);

    [Test]
    public void Log_LeavesDefaultProvidersOut() =>
        Read(Started.Step("create", "pulumi:providers:apig", "default_1_2_3").End(isPreview: true))
            .Changes.Should()
            .BeEmpty("a document has no step for them either");

    [TestCase("{\"same\":1}", true, TestName = "a program that fails before it declares anything")]
    [TestCase("{\"same\":3}", false, TestName = "a program that writes to its standard error")]
    public void Document_WithTextOfStandardError_HasFailedWhereNothingIsDeclared(string counts, bool hasFailed)
    {
        string document = $$"""
            { "steps": [{ "op": "same", "urn": "{{Preview.Urn("pulumi:pulumi:Stack", "shop-dev")}}" }],
              "diagnostics": [{ "message": "variable not found\n", "severity": "info#err" }],
              "changeSummary": {{counts}} }
            """;

        Outcome outcome = ReportTool.Run(document, "--fail-on", "delete");

        (outcome.Code, outcome.Output.Contains("**Errors**", StringComparison.Ordinal))
            .Should()
            .Be((hasFailed ? 1 : 0, hasFailed));
    }

    private static PreviewReport Read(EventLog log) => ReportTool.Read(log.ToString());
}
