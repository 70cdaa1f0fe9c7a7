using System.Collections.Immutable;
using Pulumi;
using Pulumi.Tests.Support;
using Pulumi.Toy;
using Pulumi.Toy.Inputs;
using Pulumi.Utilities;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Generator.Tests;

/// <summary>What programs on a generated SDK ask of an engine. The environment is the process's: one runs at a time.</summary>
[NonParallelizable]
public sealed class ToyProgramTests
{
    private static readonly string[] Variables = ["TOY_TOKEN", "TOY_KEY", "TOY_RETRIES", "TOY_VERBOSE"];

    [TearDown]
    public void ClearVariables() => Array.ForEach(Variables, v => Environment.SetEnvironmentVariable(v, null));

    [Test]
    public async Task Widget_WithWhatIsRequired_SendsDefaultsAndTheOptionsOfTheSchema()
    {
        var engine = new FakeEngine();

        await RunAsync(
            engine,
            () =>
                _ = new Widget(
                    "w",
                    new()
                    {
                        Name = "n",
                        Size = Size.Small,
                        Rules = { new RuleArgs { Port = 1 } },
                    }
                )
        );

        var request = engine.Registration("w");
        request
            .Object.ToPropertyMap()
            .Should()
            .Equal(
                PropertyMap.Of(
                    ("name", "n"),
                    ("size", "small"),
                    ("rules", PropertyValue.List(PropertyMap.Of(("port", 1), ("size", "small")))),
                    ("level", "high"),
                    ("count", 80),
                    ("enabled", false),
                    ("label", "a \\ \"b\"")
                )
            );
        (request.Type, request.Version, request.PluginDownloadURL)
            .Should()
            .Be(("toy:index:Widget", "1.2.3", "https://example.com/toy"));
        request.AdditionalSecretOutputs.Should().Equal("key");
    }

    [Test]
    public async Task Widget_SecretInputs_ArriveAsSecrets()
    {
        var engine = new FakeEngine();

        await RunAsync(
            engine,
            () =>
                _ = new Widget(
                    "w",
                    new()
                    {
                        Name = "n",
                        Size = Size.Small,
                        Rules =
                        {
                            new RuleArgs { Port = 1, Password = "p" },
                        },
                        Keepers = { ["a"] = "b" },
                        Secrets = new InputMap<string> { ["c"] = "d" },
                        Codes = new[] { "e" },
                        Limit = new LimitArgs { Most = 2, Level = Level.High },
                        Grid = { ImmutableArray.Create(1, 2) },
                    }
                )
        );

        var inputs = engine.Registration("w").Object.ToPropertyMap();
        inputs.Get("keepers").Should().Be((PropertyValue)PropertyMap.Of(("a", "b")));
        inputs.Get("secrets").Should().Be(PropertyValue.Secret(PropertyMap.Of(("c", "d"))));
        inputs.Get("codes").Should().Be(PropertyValue.Secret(PropertyValue.List("e")));
        inputs.Get("rules").AsList[0].AsObject.Get("password").Should().Be(PropertyValue.Secret("p"));
        inputs.Get("limit").Should().Be((PropertyValue)PropertyMap.Of(("most", 2), ("level", "high")));
        inputs.Get("grid").Should().Be(PropertyValue.List(PropertyValue.List(1, 2)));
    }

    [Test]
    public async Task Get_WithState_ReadsById()
    {
        var engine = new FakeEngine();

        await RunAsync(
            engine,
            () => Widget.Get("w", "id-1", new() { Name = "n", Rules = { new RuleGetArgs { Port = 2 } } })
        );

        var read = engine.Reads.Single();
        (read.Type, read.Name, read.Id).Should().Be(("toy:index:Widget", "w", "id-1"));
        read.Properties.ToPropertyMap().Get("name").Should().Be((PropertyValue)"n");
    }

    [Test]
    public async Task Provider_WithItsEnvironment_SendsItAsText()
    {
        var engine = new FakeEngine();
        Environment.SetEnvironmentVariable("TOY_TOKEN", "t");
        Environment.SetEnvironmentVariable("TOY_VERBOSE", "True");

        await RunAsync(engine, () => _ = new Provider("p", new() { Rule = new RuleArgs { Port = 1 } }));

        var request = engine.Registration("p");
        var inputs = request.Object.ToPropertyMap();
        inputs.Get("token").Should().Be(PropertyValue.Secret("t"));
        inputs.Get("retries").Should().Be((PropertyValue)"3");
        inputs.Get("verbose").Should().Be((PropertyValue)"true");
        inputs.Get("rule").AsText.Should().Contain("\"port\": 1");
        request.AdditionalSecretOutputs.Should().Equal("token");
    }

    [Test]
    public async Task Provider_WithoutItsEnvironment_SendsDefaultsOnly()
    {
        var engine = new FakeEngine();

        await RunAsync(engine, () => _ = new Provider("p", new() { Rule = new RuleArgs { Port = 1 } }));

        engine.Registration("p").Object.Fields.Keys.Should().BeEquivalentTo("rule", "retries");
    }

    [Test]
    public async Task Functions_EveryForm_SendTheirArguments()
    {
        var result = PropertyMap.Of(
            ("ok", true),
            ("rule", PropertyMap.Of(("port", 1), ("class", "c"))),
            ("widgets", PropertyValue.List(PropertyMap.Of(("most", 2))))
        );
        var engine = new FakeEngine { OnInvoke = _ => new() { Return = result.ToStruct() } };
        Output<GetWidgetsResult> widgets = null!;
        Output<TestRuleResult> rule = null!;

        await RunAsync(
            engine,
            () =>
            {
                widgets = GetWidgets.Invoke();
                GetWidgets.Invoke(new() { Size = Size.Small, Names = { "a" } }, new InvokeOutputOptions());
                Output.Create(GetWidgets.InvokeAsync(new() { Labels = { ["a"] = "b" }, Names = { "a" } }));
                GetStatus.Invoke();
                Output.Create(GetStatus.InvokeAsync());
                rule = TestRule.Invoke(
                    new()
                    {
                        Rule = new RuleArgs { Port = 1 },
                        Times = 2,
                        Password = "p",
                    }
                );
                Output.Create(
                    TestRule.InvokeAsync(
                        new()
                        {
                            Rule = new Rule { Port = 1 },
                            Times = 2,
                        }
                    )
                );
            }
        );

        engine
            .Invokes.Select(i => i.Tok)
            .Should()
            .BeEquivalentTo([
                .. Enumerable.Repeat("toy:index:getWidgets", 3),
                .. Enumerable.Repeat("toy:index:getStatus", 2),
                .. Enumerable.Repeat("toy:index:testRule", 2),
            ]);
        engine
            .Invokes.Should()
            .OnlyContain(i => i.Version == "1.2.3" && i.PluginDownloadURL == "https://example.com/toy");
        (await OutputUtilities.GetValueAsync(widgets)).Widgets.Single().Most.Should().Be(2);
        (await OutputUtilities.GetValueAsync(rule)).Rule!.Class.Should().Be("c");
    }

    [Test]
    public Task Config_Settings_ComeFromTheStackThenTheEnvironmentThenTheDefault()
    {
        Environment.SetEnvironmentVariable("TOY_KEY", "from-the-second-variable");
        Environment.SetEnvironmentVariable("TOY_RETRIES", "7");
        return RunAsync(
            new FakeEngine(),
            () =>
            {
                Pulumi.Toy.Config.Token.Should().Be("from-the-second-variable");
                Pulumi.Toy.Config.Retries.Should().Be(7);
                Pulumi.Toy.Config.Most.Should().Be(6);
                Pulumi.Toy.Config.Verbose.Should().BeNull();
                Pulumi.Toy.Config.Rules.Single().Limit!.Most.Should().Be(2);
            },
            """{"toy:most": "6", "toy:rules": "[{\"port\": 1, \"limit\": {\"most\": 2}}]"}"""
        );
    }

    private static async Task RunAsync(FakeEngine engine, Action program, string config = "{}")
    {
        await using var environment = await EngineEnvironment.OfAsync(engine);
        environment.Set("PULUMI_CONFIG", config);

        var code = await Deployment.RunAsync(program);

        code.Should().Be(0, string.Join('\n', engine.Messages.Select(m => m.Message)));
    }
}
