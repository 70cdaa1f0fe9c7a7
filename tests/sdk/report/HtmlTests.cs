using System.Xml;
using System.Xml.Linq;
using PulumiApig.Report.Tests.Support;

namespace PulumiApig.Report.Tests;

public sealed class HtmlTests
{
    private static readonly HashSet<string> Elements =
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "h1",
        "h2",
        "h3",
        "p",
        "code",
        "strong",
        "small",
        "span",
        "i",
        "br",
        "hr",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "section",
        "figure",
        "figcaption",
        "div",
        "details",
        "summary",
        "ul",
        "li",
        "del",
        "ins",
        "svg",
        "defs",
        "pattern",
        "rect",
        "path",
        "circle",
        "text",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "lang",
        "charset",
        "name",
        "content",
        "http-equiv",
        "class",
        "width",
        "height",
        "aria-hidden",
        "aria-label",
        "role",
        "id",
        "colspan",
        "patternUnits",
        "patternTransform",
        "d",
        "cx",
        "cy",
        "r",
        "x",
        "y",
        "viewBox",
        "text-anchor",
    ];

    [Test]
    public void Html_OfNastyText_HasNoElementsAndAttributesButOurs() =>
        Law.Holds(
            Nasty.Preview,
            preview =>
            {
                XElement page = Parse(ReportTool.Html(preview));

                page.DescendantsAndSelf().Select(e => e.Name.LocalName).Should().BeSubsetOf(Elements);
                page.DescendantsAndSelf().Attributes().Select(a => a.Name.LocalName).Should().BeSubsetOf(Attributes);
            },
            runs: 200
        );

    [Test]
    public void Html_OfAnyPreview_NeedsNoNetworkAndNoScripts([ValueSource(nameof(Inputs))] string input)
    {
        string page = ReportTool.Html(Golden.Text(input));

        page.Should().NotContainAny("<script", "<link", "<img", "@import", "url(http", "src=", "href=");
        page.Should().Contain("default-src 'none'");
    }

    [Test]
    public void Html_OfForeignText_ShowsItAsItIs()
    {
        string name = "a<b>&\"'";
        string preview = new Preview().Step("create", "x:y:Z", name, null, new() { ["k"] = "<script>" }).ToString();

        XElement page = Parse(ReportTool.Html(preview));

        page.Descendants("strong").Select(e => e.Value).Should().Contain(name);
        page.Descendants("ins").Single().Value.Should().Be("+ \"<script>\"");
    }

    [Test]
    public void Html_OfSeveralPreviews_BeginsWithAMapOfAllApps()
    {
        string one = new Preview()
            .Update("a", Preview.AclOf("PERMIT", "192.0.2.1"), Preview.AclOf("PERMIT", "192.0.2.2"))
            .ToString();

        XElement page = Parse(ReportTool.Html(one + one));

        page.Descendants("figcaption")
            .Select(e => e.Value)
            .Should()
            .Equal("Gains in any app", "Losses in any app", "Before", "After", "Before", "After");
    }

    [Test]
    public void Html_OfANewList_DrawsTheFewWhoKeepAccessOverTheManyWhoLoseIt()
    {
        Preview preview = new Preview().Step(
            "create",
            Preview.Acl,
            "list",
            null,
            Preview.AclOf("PERMIT", "192.0.2.0/24", "198.51.100.7")
        );

        XElement page = Parse(ReportTool.Html(preview.ToString()));

        foreach (XElement before in page.Descendants("figure").Take(1).Concat(page.Descendants("svg").TakeLast(1)))
            Classes(before)
                .SkipWhile(c => c?.StartsWith("lost", StringComparison.Ordinal) != true)
                .Should()
                .Contain("kept mark");
    }

    [Test]
    public void Html_OfAChangeOfAccess_DrawsBeforeAndAfter()
    {
        XElement page = Parse(ReportTool.Html(Golden.Text("one-address-added.json")));

        page.Descendants("figcaption").Select(e => e.Value).Should().Equal("Before", "After");
        var maps = page.Descendants("figure").ToList();
        Classes(maps[0]).Should().NotContain("gained mark").And.Contain("kept mark");
        Classes(maps[1]).Should().Contain("gained mark").And.Contain("kept mark");
        page.Descendants("svg")
            .Attributes("aria-label")
            .Select(a => a.Value)
            .Should()
            .Contain("198.51.100.0/24, before and after");
    }

    [Test]
    public void Html_OfAWholeBlock_FillsItsCells()
    {
        string preview = new Preview()
            .Update("a", Preview.AclOf("PERMIT", "10.0.0.0/8"), Preview.AclOf("PERMIT", "10.0.0.0-13.255.255.255"))
            .ToString();

        XElement after = Parse(ReportTool.Html(preview)).Descendants("figure").Last();

        // Column 11 of the first row, three cells of 16 wide: 11/8, 12/8 and 13/8.
        XElement gained = after.Descendants("rect").Single(r => (string?)r.Attribute("class") == "gained");
        ((string?)gained.Attribute("x"))
            .Should()
            .Be((30 + 11 * 16).ToString(System.Globalization.CultureInfo.InvariantCulture));
        ((string?)gained.Attribute("width")).Should().Be("48");
    }

    private static IEnumerable<string> Inputs => Golden.Inputs;

    private static IEnumerable<string?> Classes(XElement map) =>
        map.Descendants("rect").Select(r => (string?)r.Attribute("class"));

    /// <summary>The page is well-formed XML too, so that a strict parser can look into it.</summary>
    private static XElement Parse(string html)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore };
        using XmlReader reader = XmlReader.Create(new StringReader(html), settings);
        return XElement.Load(reader);
    }
}
