using PulumiApig.Framework.Fields;
using PulumiApig.Gateway;
using PulumiApig.Plugin.Apps;
using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.Apps;

public sealed class AppPlanTests
{
    private const string Gateway = "g1";
    private const string Urn = "urn:pulumi:dev::project::apig:index:App::it";

    private static readonly PropertyMap Program = PropertyMap.Of(("instanceId", Gateway), ("name", "partner"));

    private static readonly App There = new(
        AppId.Parse("a1"),
        AppName.Parse("partner"),
        "",
        "partner-key",
        new Secret("partner-secret-1"),
        null
    );

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Case("nothing", Program, null);
        yield return Case("a name", Program.Set("name", "other"), Sent("other", ""));
        yield return Case("a description", Program.Set("description", "Orders"), Sent("partner", "Orders"));
        yield return Case("keepers alone", Program.Set("secretKeepers", PropertyMap.Of(("a", "b"))), null);
        yield return Case(
            "a key",
            Program.Set("appKey", "another-key"),
            Sent("partner", "") with
            {
                Key = AppKey.Parse("another-key"),
            }
        );
        yield return Case("the key that it has", Program.Set("appKey", "partner-key"), null);
        yield return Case(
            "a secret",
            Program.Set("appSecret", "another-secret"),
            Sent("partner", "") with
            {
                Secret = new("another-secret"),
            }
        );
        static TestCaseData Case(string name, PropertyMap news, AppSettings? sent) =>
            new TestCaseData(news, sent).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Changes))]
    public void ToChange_OfOneThing_SendsItWithNameAndDescriptionAndNothingElse(PropertyMap news, AppSettings? sent) =>
        AppPlan
            .ToChange(Of(Program.Set("appKey", "partner-key").Set("appSecret", "partner-secret-1")), Of(news))
            .Should()
            .Be(sent);

    [Test]
    public void ToChange_TheDescriptionGoes_SendsAnEmptyOne() =>
        AppPlan.ToChange(Of(Program.Set("description", "Orders")), Of(Program)).Should().Be(Sent("partner", ""));

    [TestCase(null, null, false)]
    [TestCase(null, "1", true)]
    [TestCase("1", "1", false)]
    [TestCase("1", "2", true)]
    [TestCase("1", null, true)]
    public void IssuesSecret_ByItsKeepers_ForEachDifference(string? before, string? after, bool issues) =>
        AppPlan.IssuesSecret(Of(Keeping(before)), Of(Keeping(after))).Should().Be(issues);

    [Test]
    public void IssuesSecret_TheProgramGivesOne_IsNeverDue() =>
        AppPlan.IssuesSecret(Of(Keeping("1")), Of(Program.Set("appSecret", "partner-secret-1"))).Should().BeFalse();

    [TestCase(null, null, null)]
    [TestCase("appKey", "partner-key", null)]
    [TestCase("appKey", "another-key", "key")]
    [TestCase("appSecret", "another-secret", "secret")]
    [TestCase("appSecret", null, null)]
    [TestCase("appKey,appSecret", "another-value", "key and secret")]
    public void NewCredentials_OfAProgramThatGivesThem_AreThoseThatDiffer(string? changed, string? value, string? what)
    {
        var olds = Program.Set("appKey", "partner-key").Set("appSecret", "partner-secret-1");
        var news = olds;
        foreach (var name in changed?.Split(',') ?? [])
            news = value is null ? news.Remove(name) : news.Set(name, value);

        AppPlan.NewCredentials(Of(olds), Of(news)).Should().Be(what);
    }

    [Test]
    public void NewCredentials_OtherKeepers_AreASecret() =>
        AppPlan.NewCredentials(Of(Keeping("1")), Of(Keeping("2"))).Should().Be("secret");

    [TestCase(null, null, true)]
    [TestCase("partner-key", "partner-secret-1", true)]
    [TestCase("another-key", null, false)]
    [TestCase(null, "another-secret", false)]
    public void HasOwnKeys_OfWhatWasSent_ComparesBoth(string? key, string? secret, bool has) =>
        AppPlan.HasOwnKeys(There, Sending(key, secret)).Should().Be(has);

    [Test]
    public void HasOwnKeys_AGatewayThatShowsNone_IsBelieved() =>
        AppPlan
            .HasOwnKeys(There with { Key = "", Secret = null }, Sending("another-key", "another-secret"))
            .Should()
            .BeTrue();

    [TestCase("partner", null, null, "has this name already. If it belongs")]
    [TestCase("partner", null, "g1/a2", "has this name already. Choose another name.")]
    [TestCase("other", "partner-key", null, "has this key already. Choose another key.")]
    public void Obstacles_AnotherAppHasIt_SaysWhatAndTheWayOn(string name, string? key, string? former, string text)
    {
        var inputs = Program.Set("name", name);
        var obstacles = AppPlan.Obstacles([There], Of(key is null ? inputs : inputs.Set("appKey", key)), former, Urn);

        obstacles.Should().ContainSingle().Which.Whole.Should().Contain(text).And.EndWith("(APIG1401)");
    }

    [TestCase("partner", "g1/a1", TestName = "Obstacles_ItsOwnApp_IsNone")]
    [TestCase("other", null, TestName = "Obstacles_AppsOfOtherNames_AreNone")]
    public void Obstacles_None(string name, string? former) =>
        AppPlan.Obstacles([There], Of(Program.Set("name", name)), former, Urn).Should().BeEmpty();

    private static Readings Of(PropertyMap inputs) => new(inputs);

    private static PropertyMap Keeping(string? value) =>
        value is null ? Program : Program.Set("secretKeepers", PropertyMap.Of(("a", value)));

    private static AppSettings Sent(string name, string remark) => new(AppName.Parse(name)) { Remark = remark };

    private static AppSettings Sending(string? key, string? secret) =>
        new(AppName.Parse("partner"))
        {
            Key = key is null ? null : AppKey.Parse(key),
            Secret = secret is null ? null : new(secret),
        };
}
