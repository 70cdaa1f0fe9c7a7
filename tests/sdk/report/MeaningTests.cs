using System.Text.Json.Nodes;
using PulumiApig.Report.Model;
using PulumiApig.Report.Tests.Support;

namespace PulumiApig.Report.Tests;

/// <summary>What a change means beside its own old and new values: other resources, and what the provider says.</summary>
public sealed class MeaningTests
{
    private const string App = "apig:index:App";
    private const string Exists = "warning: This will fail: there is one. (APIG1204)\n";

    [Test]
    public void List_OnANewApp_TakesAccessFromNobody()
    {
        Change change = Of("list", NewApp().Step("create", Preview.Acl, "list", null, ListOn(Preview.Unknown)));

        change.Risks.Should().Equal(Risk.None);
        change.Meaning.ToString().Should().Be("The app is new: 192.0.2.1 may use it.");
        Gates(NewApp().Step("create", Preview.Acl, "list", null, ListOn(Preview.Unknown))).Should().Be(0);
    }

    [Test]
    public void List_OnANewAppThatRestrictsNothing_IsWideOpen()
    {
        Preview preview = NewApp()
            .Step("create", Preview.Acl, "list", null, ListOn(Preview.Unknown, "0.0.0.0/0", "::/0"));

        Of("list", preview).Risks.Should().Equal(Risk.WideOpen);
        Gates(preview).Should().Be(1);
    }

    [Test]
    public void List_OnAnAppThatComesFromElsewhere_IsComparedWithNone()
    {
        Preview preview = NewApp()
            .Step(
                "create",
                Preview.Acl,
                "list",
                null,
                ListOn(Preview.Unknown),
                step =>
                    step["newState"]!["propertyDependencies"] = new JsonObject
                    {
                        ["appId"] = new JsonArray(Preview.Urn("files:index:Setting", "other")),
                    }
            );

        Of("list", preview).Risks.Should().Equal(Risk.LosesAccess);
    }

    [Test]
    public void List_ThatGoesWithItsApp_LetsNobodyIn()
    {
        JsonObject app = AppOf("a1");
        Preview preview = new Preview()
            .Step("delete", Preview.Acl, "list", ListOn("a1"))
            .Step("delete", App, "shop", app);

        Of("list", preview).Risks.Should().Equal(Risk.Deletes);
        Of("list", preview).Meaning.ToString().Should().Be("Deleted. Its app is deleted too.");
        Of("shop", preview).Meaning.ToString().Should().Be("Deleted: its callers are refused.");
    }

    [Test]
    public void List_ThatGoesWhileItsAppStays_LetsEverybodyIn()
    {
        JsonObject app = AppOf("a1");
        Preview preview = new Preview()
            .Step("delete", Preview.Acl, "list", ListOn("a1"))
            .Step("delete", App, "shop", app, adjust: step => step["oldState"]!["retainOnDelete"] = true);

        Of("list", preview).WorstRisk.Should().Be(Risk.WideOpen);
    }

    [Test]
    public void List_ThatRestrictsNothing_IsWideOpenAlthoughNobodyGains() =>
        Only(new Preview().Step("create", Preview.Acl, "list", null, Preview.AclOf("PERMIT", "0.0.0.0/0", "::/0")))
            .Risks.Should()
            .Equal(Risk.WideOpen);

    [Test]
    public void Create_ThatWillBeRefused_SaysNoMoreThanThat()
    {
        Preview preview = new Preview()
            .Step("create", Preview.Acl, "list", null, Preview.AclOf("PERMIT", "192.0.2.1"))
            .Says("warning", Exists, Preview.Urn(Preview.Acl, "list"));

        Only(preview).Risks.Should().Equal(Risk.WillFail);
        Only(preview).Meaning.ToString().Should().Be("Will be refused, as the warnings say.");
        foreach (string gate in new[] { "access-widened", "access-lost" })
            ReportTool
                .Run(preview.ToString(), "--fail-on", gate)
                .Code.Should()
                .Be(1, "what it does depends on the other");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Replace_IsInItsOwnWayUnlessTheOldOneIsDeletedFirst(bool deletesFirst)
    {
        JsonObject list = Preview.AclOf("PERMIT", "192.0.2.1");
        Preview preview = new Preview()
            .Step(
                "replace",
                Preview.Acl,
                "list",
                list,
                list,
                step => step["oldState"]!["pendingReplacement"] = deletesFirst
            )
            .Says("warning", Exists, Preview.Urn(Preview.Acl, "list"));

        PreviewReport report = ReportTool.Read(preview.ToString());

        report.Changes.Single().Risks.Contains(Risk.WillFail).Should().Be(!deletesFirst);
        report.Of(Severity.Warning).Any().Should().Be(!deletesFirst, "the provider cannot see the order");
    }

    [Test]
    public void Replace_ThatWasAskedFor_NamesNoProperty()
    {
        Preview preview = new Preview().Step(
            "replace",
            App,
            "shop",
            AppOf("a1"),
            AppOf("a1"),
            step => step["replaceReasons"] = new JsonArray("id")
        );

        Only(preview).Meaning.ToString().Should().StartWith("Replaced; the old one is deleted");
    }

    [Test]
    public void SecretList_ShowsWhatTheProviderCounts()
    {
        JsonObject @new = Preview.AclOf("PERMIT");
        @new["values"] = "[secret]";
        Preview preview = new Preview()
            .Step(
                "update",
                Preview.Acl,
                "list",
                Preview.AclOf("PERMIT", "192.0.2.1"),
                @new,
                step =>
                    step["detailedDiff"] = new JsonObject
                    {
                        ["values[0]"] = new JsonObject { ["kind"] = "update", ["inputDiff"] = true },
                    }
            )
            .Says(
                "warning",
                "warning: 2 addresses gain access, 1 loses it. (APIG1201)\n",
                Preview.Urn(Preview.Acl, "list")
            );

        PreviewReport report = ReportTool.Read(preview.ToString());

        report
            .Changes.Single()
            .Meaning.ToString()
            .Should()
            .EndWith("The provider counts: 2 addresses gain access, 1 loses it.");
        report
            .Changes.Single()
            .Properties.Should()
            .Equal(new PropertyChange("values[0]", "\"192.0.2.1\"", "[secret]", false));
        report.Of(Severity.Warning).Should().BeEmpty("it is said already");
    }

    [TestCase("c", "Renamed from a without an alias")]
    [TestCase("a", "Moved to another parent without an alias")]
    public void Rename_ThatChangesNothing_SaysOnlyThat(string name, string words)
    {
        JsonObject list = Preview.AclOf("PERMIT", "192.0.2.1");
        Preview preview = new Preview()
            .Step(
                "create",
                Preview.Acl,
                name,
                null,
                list,
                step => step["urn"] = Preview.Urn($"x:y:Z${Preview.Acl}", name)
            )
            .Says(
                "info",
                "info: 0 addresses gain access, 0 lose it. (APIG1201)\n",
                Preview.Urn($"x:y:Z${Preview.Acl}", name)
            )
            .Step("delete", Preview.Acl, "a", list);

        PreviewReport report = ReportTool.Read(preview.ToString());

        report.Changes.Single().Meaning.ToString().Should().StartWith(words).And.EndWith("Add an alias.");
        report.Changes.Single().Properties.Should().BeEmpty();
        report.Of(Severity.Info).Should().BeEmpty();
    }

    [Test]
    public void Rename_ThatChangesTheList_ShowsWhatDiffers()
    {
        Change change = Only(
            new Preview()
                .Step("create", Preview.Port, "b", null, Preview.PortOf(8080, "HTTPS"))
                .Step("delete", Preview.Port, "a", Preview.PortOf(8080))
        );

        change.Properties.Should().Equal(new PropertyChange("protocol", "\"HTTP\"", "\"HTTPS\"", false));
    }

    [Test]
    public void MessageWithoutACode_ThatTheTableSaysWordForWord_IsLeftOut()
    {
        Preview preview = new Preview()
            .Update("a", Preview.AclOf("PERMIT", "192.0.2.1"), Preview.AclOf("PERMIT", "192.0.2.1", "192.0.2.9"))
            .Says("info", "192.0.2.9 gains access: 1 address gains access, 0 lose it.\n", Preview.Urn(Preview.Acl, "a"))
            .Says("info", "Something else.", Preview.Urn(Preview.Acl, "a"));

        ReportTool.Read(preview.ToString()).Of(Severity.Info).Single().Message.Should().Be("Something else.");
    }

    [TestCase("secretKeepers", "warning: a new secret (APIG1403)\n", true)]
    [TestCase("appSecret", null, true)]
    [TestCase("appKey", null, true)]
    [TestCase("description", null, false)]
    public void App_ThatGetsNewCredentials_IsARiskOfItsOwn(string property, string? message, bool isRisk)
    {
        JsonObject @new = AppOf("a1");
        @new[property] = "[secret]";
        Preview preview = new Preview().Step("update", App, "shop", AppOf("a1"), @new);
        if (message is not null)
            preview.Says("warning", message, Preview.Urn(App, "shop"));

        PreviewReport report = ReportTool.Read(preview.ToString());

        report.Changes.Single().Risks.Contains(Risk.RenewsSecret).Should().Be(isRisk);
        ReportTool
            .Markdown(preview.ToString())
            .Contains("**1 app gets a new secret", StringComparison.Ordinal)
            .Should()
            .Be(isRisk);
        report.Of(Severity.Warning).Should().BeEmpty();
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Port_WhoseDomainsMayMove_ClosesWithThemOnlyWhenDeletedFirst(bool deletesFirst)
    {
        Preview preview = new Preview()
            .Step(
                "replace",
                Preview.Port,
                "p",
                Preview.PortOf(8080),
                Preview.PortOf(8081),
                step => step["oldState"]!["pendingReplacement"] = deletesFirst
            )
            .Says("info", "Domains are bound. (APIG1310)", Preview.Urn(Preview.Port, "p"));

        Only(preview).WorstRisk.Should().Be(deletesFirst ? Risk.ClosesWithDomains : Risk.Replaces);
    }

    [TestCase(8080, true)]
    [TestCase(8081, false)]
    public void Port_ThatIsRetained_StandsInTheWayOfItsNumber(int number, bool isBlocked)
    {
        Change change = Only(
            new Preview().Step(
                "replace",
                Preview.Port,
                "p",
                Preview.PortOf(8080),
                Preview.PortOf(number, "HTTPS"),
                step => step["oldState"]!["retainOnDelete"] = true
            )
        );

        change.Risks.Contains(Risk.WillFail).Should().Be(isBlocked);
        change.Meaning.ToString().Should().Contain(isBlocked ? "cannot open on gateway" : "opens on gateway");
    }

    [TestCase("protocol", true)]
    [TestCase("protocol,port", false)]
    [TestCase("", false, Description = "an engine that is told of other dependencies only")]
    public void Port_WithoutANumberOfTheProgram_MayGetAnother(string told, bool isAutomatic)
    {
        var sources = told.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Preview preview = new Preview().Step(
            "create",
            Preview.Port,
            "p",
            null,
            Preview.PortOf(8080),
            step =>
                step["newState"]!["propertyDependencies"] = new JsonObject(
                    sources.Select(s => KeyValuePair.Create(s, (JsonNode?)new JsonArray()))
                )
        );

        Only(preview)
            .Meaning.ToString()
            .Contains("8080 (or another free number) opens", StringComparison.Ordinal)
            .Should()
            .Be(isAutomatic);
    }

    [Test]
    public void Port_OverTheUsualQuota_MayBeOpenedAllTheSame() =>
        Only(
            new Preview()
                .Step("create", Preview.Port, "p", null, Preview.PortOf(8080))
                .Says("warning", "It may fail. (APIG1304)", Preview.Urn(Preview.Port, "p"))
        )
            .WorstRisk.Should()
            .Be(Risk.None);

    private static Preview NewApp() =>
        new Preview().Step("create", App, "shop", null, new JsonObject { ["name"] = "shop" });

    private static JsonObject AppOf(string id) =>
        new()
        {
            ["appId"] = id,
            ["instanceId"] = "g1",
            ["name"] = "shop",
        };

    private static JsonObject ListOn(string app, params string[] values)
    {
        JsonObject list = Preview.AclOf("PERMIT", values.Length == 0 ? ["192.0.2.1"] : values);
        (list["appId"], list["instanceId"]) = (app, "g1");
        return list;
    }

    private static Change Of(string name, Preview preview) =>
        ReportTool.Read(preview.ToString()).Changes.Single(c => c.Name == name);

    private static Change Only(Preview preview) => ReportTool.Read(preview.ToString()).Changes.Single();

    private static int Gates(Preview preview) =>
        ReportTool.Run(preview.ToString(), "--fail-on", "access-widened", "--fail-on", "access-lost").Code;
}
