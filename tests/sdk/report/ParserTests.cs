using System.Text;
using FsCheck.Fluent;
using PulumiApig.Report.Tests.Support;

namespace PulumiApig.Report.Tests;

/// <summary>Input that is broken, cut, foreign, or only looks like it.</summary>
public sealed class ParserTests
{
    private static readonly string Good = new Preview()
        .Update("first", Preview.AclOf("PERMIT", "192.0.2.1"), Preview.AclOf("PERMIT", "192.0.2.2"))
        .Update("second", Preview.AclOf("PERMIT", "192.0.2.3"), Preview.AclOf("PERMIT", "192.0.2.4"))
        .ToString();

    [TestCase("", "The preview wrote nothing", TestName = "nothing")]
    [TestCase("  \r\n\n ", "The preview wrote nothing", TestName = "white space")]
    [TestCase("error: no stack selected\n", "The input holds no JSON", TestName = "words")]
    [TestCase("[]", "is a JSON array", TestName = "array")]
    [TestCase("{\"level\":\"info\"}", "no preview", TestName = "line of a JSON log")]
    [TestCase("[plugin apig] installing", "holds no JSON", TestName = "line in brackets")]
    [TestCase("{}", "no preview: it has neither", TestName = "empty object")]
    [TestCase("{\"valid\":true,\"diagnostics\":[]}", "no preview", TestName = "diagnostics of another tool")]
    [TestCase("{\"level\":\"info\",\"steps\":3}", "no preview", TestName = "log with a name of a preview")]
    [TestCase("{\"level\":\"info\",\"sequence\":3}", "no preview", TestName = "log with a name of an event")]
    [TestCase("{\"dev\":{\"steps\":[]}}", "may be part of a preview", TestName = "preview inside an object")]
    [TestCase(
        "{\"steps\":[],\"changeSummary\":{\"same\":2,\"update\":1}}",
        "counts 1 change and has no step",
        TestName = "steps that were left out"
    )]
    [TestCase("{\"terraform_version\":\"1.9\",\"resource_changes\":[]}", "no preview", TestName = "terraform plan")]
    [TestCase("{\"steps\":", "breaks off or is no JSON at its line 1: 0 steps", TestName = "cut at once")]
    [TestCase("{\"steps\":[{\"op\":\"create\"}]}", "without 'op' or 'urn'", TestName = "step without URN")]
    [TestCase("{\"steps\":[1,null,\"x\"]}", "without 'op' or 'urn'", TestName = "steps that are none")]
    [TestCase("{\"sequence\":0,\"cancelEvent\":{}}", "ends before its summary: 0 steps", TestName = "log cut at once")]
    [TestCase(
        "{\"sequence\":0,\"resourcePreEvent\":{}}\n{\"summaryEvent\":{}}",
        "1 event is no JSON",
        TestName = "event without metadata"
    )]
    [TestCase(
        "{\"sequence\":0}\n{\"sequence\":\n{\"summaryEvent\":{}}",
        "1 event is no JSON",
        TestName = "broken event"
    )]
    public void Run_OnBadInput_SaysWhatIsWrongAndExitsWithTwo(string input, string message)
    {
        Outcome outcome = ReportTool.Run(input);

        outcome.Code.Should().Be(2);
        outcome.Error.Should().ContainEquivalentOf(message);
        outcome.Output.Should().Contain("The input could not be read as a whole").And.Contain("**Input:**");
    }

    [TestCase("{\"steps\":null,\"changeSummary\":null}")]
    [TestCase("{\"config\":{},\"duration\":7}")]
    [TestCase("{\"diagnostics\":[],\"duration\":7}")]
    [TestCase("{\"steps\":[],\"changeSummary\":{},\"laterAddition\":1}")]
    [TestCase("{\"steps\":{},\"diagnostics\":7}")]
    [TestCase(
        "{\"steps\":[{\"op\":\"update\",\"urn\":\"x\",\"oldState\":3,\"newState\":[],\"detailedDiff\":{\"a[\":1,\"[\\\"\":{}},\"diffReasons\":{}}]}"
    )]
    [TestCase(
        "{\"steps\":[{\"op\":\"update\",\"urn\":\"urn:pulumi:s::p::apig:index:AppAcl::n\",\"newState\":{\"inputs\":{\"values\":{},\"type\":[]}}}]}"
    )]
    [TestCase(
        "{\"steps\":[{\"op\":\"update\",\"urn\":\"\\ud800\",\"newState\":{\"inputs\":{\"\\udfff\":\"\\ud800x\"}}}]}"
    )]
    [TestCase("{\"steps\":[],\"changeSummary\":{\"same\":1e99}}")]
    public void Run_OnUnusualShapes_ReadsWhatMakesSense(string input) => ReportTool.Run(input).Code.Should().Be(0);

    [Test]
    public void Run_OnACutPreview_ShowsTheStepsBeforeTheCut()
    {
        Outcome outcome = ReportTool.Run(Good[..(Good.IndexOf("::second", StringComparison.Ordinal) + 100)]);

        outcome.Code.Should().Be(2);
        outcome.Error.Should().Contain("1 step was read before it");
        outcome.Output.Should().Contain("192.0.2.2 gains access");
    }

    [Test]
    public void Run_OnACutLog_ShowsTheStepsBeforeTheCut()
    {
        string log = Golden.Text("event-log.jsonl");

        Outcome outcome = ReportTool.Run(log[..log.IndexOf("{\"sequence\": 7", StringComparison.Ordinal)]);

        outcome.Code.Should().Be(2);
        outcome.Error.Should().Contain("ends before its summary: 3 steps were read");
        outcome.Output.Should().Contain("203.0.113.7 gains access");
    }

    [TestCase("", TestName = "nothing between")]
    [TestCase("\n", TestName = "line feed between")]
    [TestCase("\ufeff", TestName = "byte order mark between")]
    [TestCase("\nPreviewing update (prod):\n", TestName = "words between")]
    [TestCase("\n[resource plugin apig-0.1.0] installing\n{broken\n[1] 4711\n", TestName = "brackets between")]
    [TestCase("\n{\"level\":\"info\"}\n", TestName = "JSON between")]
    [TestCase("\n{\n", TestName = "brace alone between")]
    [TestCase("\n{\"steps\":3,\"sequence\":1}\n", TestName = "numbers with our names between")]
    public void Run_OnSeveralPreviews_ReadsAll(string between)
    {
        foreach (string first in new[] { Golden.Text("nothing.json").TrimEnd(), Golden.Text("event-log.jsonl") })
        foreach (string second in new[] { Good, Good.ReplaceLineEndings(""), Golden.Text("event-log.jsonl") })
        {
            bool isLog = second.StartsWith("{\"sequence\"", StringComparison.Ordinal);
            if (isLog && between.Length == 0)
                continue;
            Outcome outcome = ReportTool.Run(first + between + second);

            outcome.Code.Should().Be(0, outcome.Error);
            outcome.Output.Should().Contain(isLog ? "203.0.113.7 gains access" : "192.0.2.4 gains access");
        }
    }

    [Test]
    public void Run_OnAnArrayOfPreviews_ReadsAll()
    {
        string array = $"[{Golden.Text("nothing.json")},{Good}]";

        foreach (string input in new[] { array, array.ReplaceLineEndings("") })
        {
            Outcome outcome = ReportTool.Run(input);
            outcome.Code.Should().Be(0, outcome.Error);
            outcome.Output.Should().Contain("192.0.2.4 gains access");
        }
        ReportTool.Run(array[..^1]).Code.Should().Be(2, "the array breaks off");
    }

    [Test]
    public void Run_OnABrokenPreviewBeforeAWholeOne_ReadsBothAsFarAsTheyGo()
    {
        string cut = Good[..(Good.IndexOf("::second", StringComparison.Ordinal) + 100)];

        Outcome outcome = ReportTool.Run(cut + "\n" + Golden.Text("two-previews.json"));

        outcome.Code.Should().Be(2);
        outcome.Output.Should().Contain("192.0.2.2 gains access").And.Contain("198.51.100.13 gains access");
    }

    [Test]
    public void Run_OnTwoLogs_TakesEachForItself()
    {
        string log = Golden.Text("event-log.jsonl");

        ReportTool.Run(log + log).Code.Should().Be(0);
        ReportTool
            .Run(log[..log.IndexOf("{\"sequence\": 7", StringComparison.Ordinal)] + log)
            .Code.Should()
            .Be(2, "the first one has no summary");
    }

    [Test]
    public void Run_OnAPreviewBehindOtherText_DoesNotPassItOver() =>
        ReportTool.Run(Golden.Text("nothing.json") + "\n12:00:01 " + Good.ReplaceLineEndings("")).Code.Should().Be(2);

    [Test]
    public void Run_OnAPreviewInAnotherForm_DoesNotPassItOver()
    {
        byte[] whole = Golden.Input("nothing.json");
        byte[] inUtf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good)];

        ReportTool.Run([.. whole, .. inUtf16]).Code.Should().Be(2);
        ReportTool.Run([.. whole, .. "\n\u001f\u008b\u0008\0\0"u8]).Code.Should().Be(2);
        string quoted = $"\n\"{Good.ReplaceLineEndings("").Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        ReportTool.Run([.. whole, .. Encoding.UTF8.GetBytes(quoted)]).Code.Should().Be(2);
    }

    [Test]
    public void Run_OnItsOwnReport_SaysThatItIsNoPreview() => ReportTool.Run(ReportTool.Json(Good)).Code.Should().Be(2);

    [Test]
    public void Run_OnAPreviewThatCouldNotBegin_HasFailed()
    {
        Outcome outcome = ReportTool.Run("{\"error\":\"no stack selected\"}", "--fail-on", "delete");

        (outcome.Code, outcome.Output.Contains("no stack selected", StringComparison.Ordinal)).Should().Be((1, true));
    }

    [Test]
    public void Run_OnAnyPrefixOfAPreview_NeverThrowsAndNeverTakesItForWhole()
    {
        foreach (string name in new[] { "port-protocol.json", "event-log.jsonl" })
        {
            byte[] whole = Golden.Input(name);
            int end = whole.AsSpan().TrimEnd("\n"u8).Length;
            // Behind its summary a log holds nothing that matters.
            if (name.EndsWith('l'))
                end = Golden.Text(name).IndexOf("\"summaryEvent\"", StringComparison.Ordinal);
            for (int length = 0; length < end; length += 7)
                ReportTool.Run(whole[..length]).Code.Should().Be(2, "the first {0} bytes are not all of it", length);
        }
    }

    [Test]
    public void Run_OnDamagedBytes_NeverThrows() =>
        Law.Holds(
            from name in Gen.Elements("other-providers.json", "event-log.jsonl", "acl-moves.json")
            from damages in (from at in Gen.Choose(0, 20_000) from b in Gen.Choose(0, 255) select (at, b)).ArrayOf(5)
            select (name, damages),
            given =>
            {
                byte[] input = Golden.Input(given.name);
                foreach ((int at, int value) in given.damages)
                    input[at % input.Length] = (byte)value;
                ReportTool.Run(input, "--html", "-").Code.Should().BeOneOf(0, 2);
            }
        );

    [Test]
    public void Run_OnTextAroundTheJson_ReadsTheJson()
    {
        Outcome outcome = ReportTool.Run("warning: A new version of Pulumi is available\n\n" + Good);

        outcome.Code.Should().Be(0);
        outcome.Output.Should().Contain("192.0.2.4 gains access");
    }

    [Test]
    public void Run_OnOneLine_ReadsADocument() =>
        ReportTool.Run(Good.ReplaceLineEndings("")).Output.Should().Contain("192.0.2.4 gains access");

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void Run_OnAByteOrderMark_ReadsWhatAShellMadeOfIt(string encoding)
    {
        Encoding shell = Encoding.GetEncoding(encoding);

        Outcome outcome = ReportTool.Run([.. shell.GetPreamble(), .. shell.GetBytes(Good)]);

        outcome.Code.Should().Be(0);
        outcome.Output.Should().Contain("192.0.2.4 gains access");
    }

    [Test]
    public void Run_OnLinesBetweenEvents_LeavesThemOut()
    {
        string log = Golden.Text("event-log.jsonl").Replace("\n", "\nBuilding…\n", StringComparison.Ordinal);

        ReportTool.Run(log).Code.Should().Be(0);
    }

    [Test]
    public void Run_OnDeepJson_DoesNotOverflow()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_000);

        ReportTool
            .Run($"{{\"steps\":[{{\"op\":\"create\",\"urn\":\"u\",\"newState\":{{\"inputs\":{deep}}}}}]}}")
            .Code.Should()
            .Be(2);
    }
}
