using Pulumi.Tests.Support;

namespace Pulumi.Tests.Running;

public sealed class ConfigTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["shop:text"] = "hello",
        ["shop:flag"] = "true",
        ["shop:number"] = "42",
        ["shop:ratio"] = "0.5",
        ["shop:list"] = """["a", "b"]""",
        ["acme:text"] = "other",
    };

    [Test]
    public Task Get_ValuesOfEveryType_AreRead() =>
        InRunAsync(() =>
        {
            var config = new Config();
            config.Get("text").Should().Be("hello");
            config.GetBoolean("flag").Should().BeTrue();
            config.GetInt32("number").Should().Be(42);
            config.GetDouble("ratio").Should().Be(0.5);
            config.GetObject<string[]>("list").Should().Equal("a", "b");
            config
                .RequireObject<List<string>>("list", new(System.Text.Json.JsonSerializerDefaults.Web))
                .Should()
                .Equal("a", "b");
            new Config("acme").Require("text").Should().Be("other");
            new Config("acme:config").Require("text").Should().Be("other");
        });

    [Test]
    public Task Get_AValueThatIsNotSet_IsNull() =>
        InRunAsync(() =>
        {
            var config = new Config();
            config.Get("none").Should().BeNull();
            config.GetBoolean("none").Should().BeNull();
            config.GetInt32("none").Should().BeNull();
            config.GetObject<string[]>("none").Should().BeNull();
            config.GetSecret("none").Should().BeNull();
            config.GetSecretObject<int[]>("none").Should().BeNull();
        });

    [Test]
    public Task GetSecret_ValuesOfEveryType_AreSecret() =>
        InRunAsync(() =>
        {
            var config = new Config();
            config.GetSecret("text")!.Look().Should().Be(("hello", true, true));
            config.RequireSecretBoolean("flag").Look().Should().Be((true, true, true));
            config.RequireSecretInt32("number").Look().Should().Be((42, true, true));
            config.RequireSecretDouble("ratio").Look().Should().Be((0.5, true, true));
            config.RequireSecretObject<string[]>("list").Look().IsSecret.Should().BeTrue();
        });

    [Test]
    public Task Require_MissingOrWrongValues_NameTheKeyAndNotTheValue() =>
        InRunAsync(() =>
        {
            var config = new Config();
            Refused(() => config.Require("none"), "*shop:none*");
            Refused(() => config.RequireSecretObject<int>("none"), "*shop:none*");
            Refused(() => config.GetBoolean("number"), "*shop:number*").Should().NotContain("42");
            Refused(() => config.GetInt32("ratio"), "*shop:ratio*");
            Refused(() => config.GetDouble("text"), "*shop:text*").Should().NotContain("hello");
            Refused(() => config.GetObject<int[]>("list"), "*shop:list*");
        });

    private static string Refused(Func<object?> read, string pattern) =>
        read.Should().Throw<RunException>().WithMessage(pattern).Which.Message;

    private static async Task InRunAsync(Action assertions)
    {
        var engine = new FakeEngine();

        var code = await engine.RunStackAsync(() => new Stack(Program, null), Values);

        code.Should().Be(0, string.Join('\n', engine.Messages.Select(m => m.Message)));

        Task<IDictionary<string, object?>> Program()
        {
            assertions();
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        }
    }
}
