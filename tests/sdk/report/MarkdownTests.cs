using System.Text.RegularExpressions;
using FsCheck.Fluent;
using PulumiApig.Report.Rendering.Markdown;
using PulumiApig.Report.Tests.Support;

namespace PulumiApig.Report.Tests;

public sealed partial class MarkdownTests
{
    [Test]
    public void Message_OfSeveralLines_KeepsThemInOneItem()
    {
        string preview = new Preview().Says("error", "error: first\r\n\n  second | `third`\n").ToString();

        ReportTool
            .Markdown(preview)
            .Should()
            .Contain("\n- <code>first</code><br><code>  second &#124; &#96;third&#96;</code>\n");
    }

    [Test]
    public void Markdown_OfNastyText_LetsNothingOut() =>
        Law.Holds(
            Nasty.Preview,
            preview =>
            {
                string[] lines = OutsideOfFences(ReportTool.Markdown(preview));
                string page = string.Join('\n', lines);
                string own = ForeignText().Replace(page, "");

                OwnTags().Replace(own, "").Should().NotContain("<", "no tag but ours is open");
                own.Should().NotContainAny("@", "#1", "!42", "GH-", "](", "://", "octo", "example");
                ForeignText()
                    .Matches(page)
                    .Should()
                    .NotContain(m => Unsafe().IsMatch(m.Groups[1].Value), "foreign text is all entities");
                lines
                    .Where(l =>
                        l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal)
                    )
                    .Should()
                    .NotContain(row => row.Count(c => c == '|') != 5, "a row has four cells");
            }
        );

    [Test]
    public void Markdown_OfNastyText_ClosesWhatItOpens() =>
        Law.Holds(
            Nasty.Preview,
            preview =>
            {
                string page = string.Join('\n', OutsideOfFences(ReportTool.Markdown(preview)));
                Count(page, "<details").Should().Be(Count(page, "</details>"));
                Count(page, "<code>").Should().Be(Count(page, "</code>"));
            }
        );

    [Test]
    public void Markdown_OfAnything_StaysWithinTheBudget() =>
        Law.Holds(
            from preview in Nasty.Preview
            from limit in Gen.Choose(MarkdownReport.LeastLimit, 9_000)
            from url in Gen.Elements("", "https://example.com/" + new string('x', 400))
            select (preview, limit, url),
            given =>
            {
                string[] link = given.url.Length > 0 ? ["--full-report", given.url] : [];
                string page = ReportTool.Markdown(given.preview, ["--max-chars", $"{given.limit}", .. link]);

                page.Length.Should().BeLessThanOrEqualTo(given.limit);
                page.Should().Contain("### Preview of").And.Contain("**");
                string outside = string.Join("", OutsideOfFences(page));
                Count(outside, "<details").Should().Be(Count(outside, "</details>"), "nothing is cut in its middle");
            }
        );

    [Test]
    public void Markdown_WithoutRoom_CountsWhatIsLeftOut()
    {
        Preview preview = new();
        for (int i = 0; i < 100; i++)
            preview.Update(
                $"acl-{i}",
                Preview.AclOf("PERMIT", "192.0.2.1"),
                Preview.AclOf("PERMIT", "192.0.2.1", "192.0.2.2")
            );

        string page = ReportTool.Markdown(
            preview.ToString(),
            "--max-chars",
            "5000",
            "--full-report",
            "https://ci.example.com/1"
        );

        int shown = Count(page, "| **access widened** |");
        shown.Should().BeInRange(5, 99);
        page.Should().Contain("**100 apps let more addresses in, 3 unchanged**");
        page.Should()
            .Contain($"{100 - shown} × dangerous change")
            .And.Contain("[The whole report](<https://ci.example.com/1>)");
    }

    [Test]
    public void Markdown_OfManyHarmlessChanges_ShowsTheOneThatMatters()
    {
        Preview preview = new();
        for (int i = 0; i < 3_000; i++)
            preview.Step("create", "aws:s3/bucket:Bucket", $"b{i}", null, new() { ["bucket"] = new string('x', 200) });
        preview.Step("delete", Preview.Acl, "zebra", Preview.AclOf("PERMIT", "192.0.2.1"));

        string page = ReportTool.Markdown(preview.ToString());

        page.Length.Should().BeLessThanOrEqualTo(MarkdownReport.UsualLimit);
        page.Should().Contain("| **wide open** | <code>zebra</code>").And.Contain("× other change");
    }

    [TestCase("a`b```c", "````")]
    [TestCase("no ticks", "```")]
    [TestCase("``````", "```````")]
    public void Fence_AroundBackticks_IsLongerThanTheirRuns(string line, string fence) =>
        MarkdownText.Fence("diff", [line]).Should().Be($"{fence}diff\n{line}\n{fence}\n");

    [TestCase("@octocat", "<code>&#64;octocat</code>")]
    [TestCase("a|b", "<code>a&#124;b</code>")]
    [TestCase("</code>", "<code>&#60;/code&#62;</code>")]
    [TestCase("two\nlines", "<code>two↵lines</code>")]
    [TestCase("\u202eabc", "<code>&#92;u202eabc</code>")]
    [TestCase("https://x", "<code>https&#58;//x</code>")]
    public void Code_OfForeignText_IsHarmless(string text, string expected) =>
        MarkdownText.Code(text).Should().Be(expected);

    /// <summary>The lines that are no code, by the rule of CommonMark: a fence ends at a line of as many backticks or more.</summary>
    private static string[] OutsideOfFences(string page)
    {
        List<string> outside = [];
        int fence = 0;
        foreach (string line in page.Split('\n'))
        {
            int ticks = line.TakeWhile(c => c == '`').Count();
            bool isFence = ticks >= 3 && (fence == 0 || (ticks >= fence && line.Trim('`').Length == 0));
            if (isFence)
                fence = fence == 0 ? ticks : 0;
            else if (fence == 0)
                outside.Add(line);
        }
        fence.Should().Be(0, "every block of code is closed");
        return [.. outside];
    }

    private static int Count(string text, string part) => Regex.Count(text, Regex.Escape(part));

    [GeneratedRegex("<code>([^<]*)</code>")]
    private static partial Regex ForeignText();

    [GeneratedRegex("^<!-- apig-report: [^<>]* -->|</?details( open)?>|</?summary>|<br>", RegexOptions.Multiline)]
    private static partial Regex OwnTags();

    // What Markdown gives a meaning to inside of a line.
    [GeneratedRegex(@"[@*_`\[\]|\\<>~!${}""\r\n]|#(?!\d+;)|(?<!&)#|://|www\.", RegexOptions.IgnoreCase)]
    private static partial Regex Unsafe();
}
