using Pulumi.Tests.Support;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Resources;

/// <summary>Resources that are read or looked up instead of registered, and former identities.</summary>
public sealed class IdentityTests
{
    [Test]
    public async Task Id_ThatIsKnown_ReadsTheResource()
    {
        var engine = new FakeEngine();
        Widget widget = null!;

        await engine.RunAsync(() =>
        {
            var other = new Widget("other");
            widget = new Widget(
                "w",
                new() { Text = "state" },
                new()
                {
                    Id = other.Id,
                    Version = "1.0.0",
                    DependsOn = { other },
                }
            );
        });

        var request = engine.Reads.Single();
        (request.Id, request.Type, request.Name, request.Version).Should().Be(("id-other", Widget.Token, "w", "1.0.0"));
        request.Parent.Should().Be(FakeEngine.UrnOf(Stack.StackType, "shop-dev"));
        request.Properties.ToPropertyMap().Should().Equal(PropertyMap.Of(("text", "state")));
        request.Dependencies.Should().Equal(FakeEngine.UrnOf(Widget.Token, "other"));
        request.AcceptSecrets.Should().BeTrue();
        widget.Id.Look().Value.Should().Be("id-other");
        widget.Text.Look().Value.Should().Be("state");
    }

    [Test]
    public async Task Id_ThatIsUnknownOrEmpty_RegistersTheResource()
    {
        var engine = new FakeEngine { IsDryRun = true };

        await engine.RunAsync(() =>
        {
            var other = new Widget("other");
            _ = new Widget("unknown", null, new() { Id = other.Id });
            _ = new Widget("empty", null, new() { Id = "" });
        });

        engine.Reads.Should().BeEmpty();
        engine.Registrations.Select(r => r.Name).Should().BeEquivalentTo("other", "unknown", "empty");
    }

    [Test]
    public async Task Id_OfAComponent_FailsTheProgram()
    {
        var engine = new FakeEngine();

        (await engine.RunAsync(() => _ = new Shelf("shelf", new() { Id = "x" }))).Should().Be(32);
    }

    [Test]
    public async Task Urn_LooksTheResourceUp()
    {
        var urn = FakeEngine.UrnOf(Widget.Token, "there");
        var engine = new FakeEngine
        {
            OnInvoke = r =>
                new()
                {
                    Return = PropertyMap
                        .Of(
                            ("urn", r.Args.ToPropertyMap().Get("urn")),
                            ("id", "i-1"),
                            ("state", PropertyMap.Of(("text", "found")))
                        )
                        .ToStruct(),
                },
        };
        Widget widget = null!;

        await engine.RunAsync(() => widget = new Widget("w", null, new() { Urn = urn }));

        engine.Invokes.Single().Tok.Should().Be("pulumi:pulumi:getResource");
        engine.Registrations.Should().BeEmpty();
        (widget.Urn.Look().Value, widget.Id.Look().Value, widget.Text.Look().Value).Should().Be((urn, "i-1", "found"));
    }

    [Test]
    public async Task Aliases_OfEveryKind_AreSentAsTheyAre()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var parent = new Widget("parent");
            _ = new Widget(
                "w",
                null,
                new()
                {
                    Aliases =
                    {
                        new Alias { Urn = "urn:pulumi:dev::shop::a:b:C::old" },
                        new Alias
                        {
                            Name = "n",
                            Type = parent.Id,
                            Stack = "s",
                            Project = "p",
                        },
                        new Alias { Parent = parent },
                        new Alias { NoParent = true },
                    },
                }
            );
        });

        engine
            .Registration("w")
            .Aliases.Should()
            .Equal(
                new PulumiApig.Engine.Protocol.Monitor.Alias { Urn = "urn:pulumi:dev::shop::a:b:C::old" },
                new PulumiApig.Engine.Protocol.Monitor.Alias
                {
                    Spec = new()
                    {
                        Name = "n",
                        Type = "id-parent",
                        Stack = "s",
                        Project = "p",
                    },
                },
                new PulumiApig.Engine.Protocol.Monitor.Alias
                {
                    Spec = new() { ParentUrn = FakeEngine.UrnOf(Widget.Token, "parent") },
                },
                new PulumiApig.Engine.Protocol.Monitor.Alias { Spec = new() { NoParent = true } }
            );
        engine.Registration("w").AliasURNs.Should().BeEmpty();
    }

    [Test]
    public async Task Aliases_WithTwoFormerParents_FailTheProgram()
    {
        var engine = new FakeEngine();

        var alias = new Alias { NoParent = true, ParentUrn = "urn:pulumi:dev::shop::a:b:C::p" };

        (await engine.RunAsync(() => _ = new Widget("w", null, new() { Aliases = { alias } }))).Should().Be(32);
    }

    [Test]
    public async Task Aliases_OfAParent_GiveAnOldEngineTheFormerUrnsOfItsChildren()
    {
        var engine = new FakeEngine { Features = ["resourceReferences"] };

        await engine.RunAsync(() =>
        {
            var shelf = new Shelf(
                "shelf",
                new()
                {
                    Aliases =
                    {
                        new Alias { Name = "rack" },
                        new Alias { Type = "acme:index:Rack" },
                    },
                }
            );
            _ = new Widget(
                "shelf-extra",
                null,
                new() { Parent = shelf, Aliases = { new Alias { Name = "shelf-old" } } }
            );
        });

        engine
            .Registration("shelf-extra")
            .AliasURNs.Should()
            .BeEquivalentTo(
                $"urn:pulumi:dev::shop::acme:index:Shelf${Widget.Token}::shelf-old",
                $"urn:pulumi:dev::shop::acme:index:Shelf${Widget.Token}::rack-extra",
                $"urn:pulumi:dev::shop::acme:index:Shelf${Widget.Token}::rack-old",
                $"urn:pulumi:dev::shop::acme:index:Rack${Widget.Token}::shelf-extra",
                $"urn:pulumi:dev::shop::acme:index:Rack${Widget.Token}::shelf-old"
            );
    }

    [Test]
    public async Task UrnCreate_WithAndWithoutParent_IsWhatTheEngineWouldGive()
    {
        var engine = new FakeEngine();
        Output<string> plain = null!;
        Output<string> child = null!;
        Output<string> elsewhere = null!;

        await engine.RunAsync(() =>
        {
            plain = Urn.Create("n", "a:b:C");
            child = Urn.Create("n", "a:b:C", new Widget("w"));
            elsewhere = Urn.Create("n", "a:b:C", project: "p", stack: "s");
        });

        plain.Look().Value.Should().Be("urn:pulumi:dev::shop::a:b:C::n");
        child.Look().Value.Should().Be($"urn:pulumi:dev::shop::{Widget.Token}$a:b:C::n");
        elsewhere.Look().Value.Should().Be("urn:pulumi:s::p::a:b:C::n");
    }

    [Test]
    public async Task Register_WithAPackage_NamesItOnceAndSendsItsReference()
    {
        var engine = new FakeEngine();
        var package = new RegisterPackageRequest("base", "1.0.0", null, null, new("acme", "2.0.0", [1, 2]));

        await engine.RunAsync(() =>
        {
            _ = new Packaged("a", package);
            _ = new Packaged(
                "b",
                new RegisterPackageRequest("base", "1.0.0", null, null, new("acme", "2.0.0", [1, 2]))
            );
        });

        engine.Packages.Single().Parameterization.Value.ToByteArray().Should().Equal(1, 2);
        engine.Registrations.Should().OnlyContain(r => r.PackageRef == "ref-base");
    }

    private sealed class Packaged(string name, RegisterPackageRequest package)
        : CustomResource("acme:index:Packaged", name, ResourceArgs.Empty, new CustomResourceOptions(), package);
}
