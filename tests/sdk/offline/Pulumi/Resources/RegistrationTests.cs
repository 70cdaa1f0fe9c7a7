using Pulumi.Tests.Support;
using Pulumi.Utilities;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Resources;

public sealed class RegistrationTests
{
    [Test]
    public async Task Run_AProgramWithOneResource_RegistersStackResourceAndOutputsAndSignals()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(() =>
        {
            var widget = new Widget(
                "w",
                new()
                {
                    Text = "hello",
                    Count = 3,
                    Tags = { "a", "b" },
                }
            );
            return Task.FromResult<IDictionary<string, object?>>(
                new Dictionary<string, object?> { ["text"] = widget.Text, ["none"] = null }
            );
        });

        code.Should().Be(0);
        engine.StackRegistration.Name.Should().Be("shop-dev");
        engine.StackRegistration.Parent.Should().BeEmpty();
        var request = engine.Registration("w");
        request.Type.Should().Be(Widget.Token);
        request.Custom.Should().BeTrue();
        request.Parent.Should().Be(FakeEngine.UrnOf(Stack.StackType, "shop-dev"));
        request
            .Object.ToPropertyMap()
            .Should()
            .Equal(PropertyMap.Of(("text", "hello"), ("count", 3), ("tags", PropertyValue.List("a", "b"))));
        engine.StackOutputs.Should().Equal(PropertyMap.Of(("text", "hello")));
        engine.Signals.Should().Be(1);
    }

    [Test]
    public async Task Register_NoOptions_SetsOnlyWhatTheProgramCanTake()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() => _ = new Widget("w", new() { Id = "dropped" }));

        var request = engine.Registration("w");
        request
            .Should()
            .Be(
                new RegisterResourceRequest
                {
                    Type = Widget.Token,
                    Name = "w",
                    Parent = FakeEngine.UrnOf(Stack.StackType, "shop-dev"),
                    Custom = true,
                    Object = new(),
                    AcceptSecrets = true,
                    AcceptResources = true,
                    SupportsResultReporting = true,
                }
            );
    }

    [Test]
    public async Task Register_EveryOption_IsSent()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var other = new Widget("other");
            _ = new Widget(
                "w",
                new(),
                new()
                {
                    Protect = true,
                    RetainOnDelete = false,
                    DeleteBeforeReplace = false,
                    Version = "1.2.3",
                    PluginDownloadURL = "https://example.com",
                    ImportId = "i-1",
                    IgnoreChanges = { "a" },
                    ReplaceOnChanges = { "b" },
                    HideDiffs = { "c" },
                    AdditionalSecretOutputs = { "d" },
                    CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromTicks(1) },
                    DeletedWith = other,
                    ReplaceWith = { other },
                    ReplacementTrigger = "t",
                    EnvVarMappings = { ["A"] = "B" },
                }
            );
        });

        var request = engine.Registration("w");
        var otherUrn = FakeEngine.UrnOf(Widget.Token, "other");
        request.Protect.Should().BeTrue();
        (request.HasRetainOnDelete, request.RetainOnDelete).Should().Be((true, false));
        (request.DeleteBeforeReplaceDefined, request.DeleteBeforeReplace).Should().Be((true, false));
        request.Version.Should().Be("1.2.3");
        request.PluginDownloadURL.Should().Be("https://example.com");
        request.ImportId.Should().Be("i-1");
        request.IgnoreChanges.Should().Equal("a");
        request.ReplaceOnChanges.Should().Equal("b");
        request.HideDiffs.Should().Equal("c");
        request.AdditionalSecretOutputs.Should().Equal("d");
        request
            .CustomTimeouts.Should()
            .Be(new RegisterResourceRequest.Types.CustomTimeouts { Create = "300000000000ns", Delete = "100ns" });
        request.DeletedWith.Should().Be(otherUrn);
        request.ReplaceWith.Should().Equal(otherUrn);
        request.ReplacementTrigger.ToPropertyValue().Should().Be((PropertyValue)"t");
        request.EnvVarMappings.Should().Contain("A", "B");
    }

    [Test]
    public async Task Register_InPreview_LeavesIdAndWhatTheAnswerLacksUnknown()
    {
        var engine = new FakeEngine { IsDryRun = true };
        Widget widget = null!;

        await engine.RunAsync(() => widget = new Widget("w", new() { Text = "hello" }));

        widget.Id.Look().IsKnown.Should().BeFalse();
        widget.Computed.Look().IsKnown.Should().BeFalse();
        widget.Text.Look().Should().Be(("hello", true, false));
        widget.Urn.Look().Value.Should().Be(FakeEngine.UrnOf(Widget.Token, "w"));
        (await OutputUtilities.GetDependenciesAsync(widget.Text)).Should().Equal(widget);
    }

    [Test]
    public async Task Register_InUpdate_WhatTheAnswerLacksIsKnownToBeNothing()
    {
        var engine = new FakeEngine();
        Widget widget = null!;

        await engine.RunAsync(() => widget = new Widget("w"));

        widget.Id.Look().Should().Be(("id-w", true, false));
        widget.Count.Look().Should().Be((null, true, false));
        widget.Tags.Look().Value.IsDefault.Should().BeTrue();
    }

    [TestCase(Result.Fail)]
    [TestCase(Result.Skip)]
    public async Task Register_TheStepDidNotHappen_WhatTheAnswerLacksIsUnknown(Result result)
    {
        FakeEngine engine = null!;
        engine = new() { OnRegister = r => new(engine.Echo(r)) { Result = result } };
        Widget widget = null!;

        var code = await engine.RunAsync(() => widget = new Widget("w"));

        code.Should().Be(0);
        widget.Computed.Look().IsKnown.Should().BeFalse();
    }

    [Test]
    public async Task Register_TheAnswerHasMarks_OutputsCarryThem()
    {
        FakeEngine engine = null!;
        engine = new()
        {
            OnRegister = r =>
                new(engine.Echo(r))
                {
                    Object = PropertyMap
                        .Of(
                            ("tags", PropertyValue.List("a", PropertyValue.Secret("b"))),
                            ("text", PropertyValue.Unknown),
                            ("count", "many")
                        )
                        .ToStruct(),
                },
        };
        Widget widget = null!;

        await engine.RunAsync(() => widget = new Widget("w"));

        widget.Tags.Look().IsSecret.Should().BeTrue();
        widget.Tags.Look().Value.Should().Equal("a", "b");
        widget.Text.Look().IsKnown.Should().BeFalse();
        widget.Count.Look().Should().Be((null, true, false));
        engine.Messages.Should().ContainSingle(m => m.Urn.EndsWith("::w") && m.Message.Contains("count"));
    }

    [Test]
    public async Task Register_AnEngineWithoutReferences_GetsIdsInstead()
    {
        var engine = new FakeEngine { Features = [] };

        await engine.RunAsync(() =>
        {
            var first = new Widget("first");
            _ = new Widget("second", new() { Text = first.Id }, new() { Aliases = { new Alias { Name = "old" } } });
        });

        engine.Registration("second").Object.ToPropertyMap().Get("text").Should().Be((PropertyValue)"id-first");
        engine.Registration("second").Aliases.Should().BeEmpty();
        engine.Registration("second").AliasURNs.Should().Equal(FakeEngine.UrnOf(Widget.Token, "old"));
    }

    [Test]
    public async Task Register_AnEngineTooOldForAnOption_Fails()
    {
        var engine = new FakeEngine { Features = [] };

        var code = await engine.RunAsync(() => _ = new Widget("w", null, new() { DeletedWith = new Widget("other") }));

        code.Should().Be(32);
        engine.Messages.Should().ContainSingle(m => m.Message.Contains("deletedWith"));
    }

    [Test]
    public async Task Register_ManyResources_AsksForEachFeatureOnce()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            for (var i = 0; i < 20; i++)
                _ = new Widget($"w{i}");
        });

        engine.FeatureQuestions.Should().OnlyHaveUniqueItems();
        engine.Registrations.Should().HaveCount(20);
    }

    [Test]
    public async Task Register_OptionsChangedAfterwards_HasNoEffect()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var gate = new TaskCompletionSource<string>();
            var options = new CustomResourceOptions { IgnoreChanges = { "a" } };
            _ = new Widget("w", new() { Text = Output.Create(gate.Task) }, options);
            options.IgnoreChanges.Add("b");
            options.Protect = true;
            gate.SetResult("now");
        });

        engine.Registration("w").IgnoreChanges.Should().Equal("a");
        engine.Registration("w").HasProtect.Should().BeFalse();
    }

    [Test]
    public async Task Constructor_AnOutputOfATypeThatCannotBeRead_FailsTheProgram()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(() => _ = new Unreadable());

        code.Should().Be(32);
        engine.Messages.Should().ContainSingle(m => m.Message.Contains(nameof(Unreadable)));
        engine.Registrations.Should().BeEmpty();
    }

    [Test]
    public void Constructor_OutsideOfARun_Throws() =>
        FluentActions.Invoking(() => new Widget("w")).Should().Throw<InvalidOperationException>();

    private sealed class Unreadable() : CustomResource("t:t:Unreadable", "u", null, (CustomResourceOptions?)null)
    {
        [Output("when")]
        public Output<DateTime> When { get; private set; } = null!;
    }
}
