using Pulumi.Tests.Support;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Resources;

/// <summary>What a resource takes from its parent, its providers, and what its options change.</summary>
public sealed class ParentTests
{
    [Test]
    public async Task Component_WithOutputs_RegistersItselfItsChildrenAndItsOutputs()
    {
        var engine = new FakeEngine();
        Shelf shelf = null!;

        await engine.RunAsync(() => shelf = new Shelf("shelf"));

        var urn = FakeEngine.UrnOf("acme:index:Shelf", "shelf");
        engine.Registration("shelf").Custom.Should().BeFalse();
        engine.Registration("shelf-widget").Parent.Should().Be(urn);
        engine
            .Outputs.Single(o => o.Urn == urn)
            .Outputs.ToPropertyMap()
            .Should()
            .Equal(PropertyMap.Of(("label", "on the shelf")));
        shelf.Label.Look().Value.Should().Be("on the shelf");
    }

    [Test]
    public async Task Child_WithoutOptionsOfItsOwn_TakesProtectionAndProviderButNotTheVersion()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var provider = new ProviderResource("acme", "mine", ResourceArgs.Empty, new CustomResourceOptions());
            _ = new Shelf(
                "shelf",
                new()
                {
                    Protect = true,
                    Version = "9",
                    Providers = { provider },
                }
            );
        });

        var child = engine.Registration("shelf-widget");
        child.Protect.Should().BeTrue();
        child.Version.Should().BeEmpty();
        child.Provider.Should().Be(FakeEngine.UrnOf("pulumi:providers:acme", "mine") + "::id-mine");
        engine.Registration("shelf").Provider.Should().BeEmpty("only a custom resource names its provider");
    }

    [Test]
    public async Task Child_OfAResourceWithAProvider_TakesItToo()
    {
        var engine = new FakeEngine { IsDryRun = true };

        await engine.RunAsync(() =>
        {
            var provider = new ProviderResource("acme", "mine", ResourceArgs.Empty, new CustomResourceOptions());
            var parent = new Widget("parent", null, new() { Provider = provider });
            _ = new Widget("child", null, new() { Parent = parent });
            _ = new OtherPackage("other", new() { Parent = parent });
        });

        engine.Registration("child").Provider.Should().EndWith("::mine::" + WireConstants.UnknownText);
        engine.Registration("other").Provider.Should().BeEmpty();
    }

    [Test]
    public async Task Component_WithProviderAndProviders_Fails()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(() =>
        {
            var provider = new ProviderResource("acme", "mine", ResourceArgs.Empty, new CustomResourceOptions());
            _ = new Shelf("shelf", new() { Provider = provider, Providers = { provider } });
        });

        code.Should().Be(32);
    }

    [Test]
    public async Task Transformations_OfTheStackAndTheParent_ReachEveryResourceBelow()
    {
        var engine = new FakeEngine();
        var seen = new List<string>();
        ResourceTransformation tag = t =>
        {
            seen.Add(t.Resource.GetResourceName());
            return t.Args is WidgetArgs args ? new(new WidgetArgs { Text = args.Text, Count = 42 }, t.Options) : null;
        };
        ResourceTransformation protect = t =>
        {
            t.Options.Protect = true;
            return new(t.Args, t.Options);
        };

        await engine.RunAsync(
            () =>
            {
                _ = new Shelf("shelf", new() { ResourceTransformations = { protect } });
                _ = new Widget("w", new() { Text = "t" });
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
            },
            new() { ResourceTransformations = { tag } }
        );

        seen.Should().Equal("shop-dev", "shelf", "shelf-widget", "w");
        engine.Registration("w").Object.ToPropertyMap().Should().Equal(PropertyMap.Of(("text", "t"), ("count", 42)));
        engine.Registration("w").HasProtect.Should().BeFalse();
        engine.Registration("shelf-widget").Object.ToPropertyMap().Get("count").Should().Be((PropertyValue)42);
        engine.Registration("shelf-widget").Protect.Should().BeTrue();
    }

    [Test]
    public async Task Transformation_ThatChangesTheParent_FailsTheProgram()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(() =>
        {
            var other = new Widget("other");
            ResourceTransformation move = t => new(t.Args, new CustomResourceOptions { Parent = other });
            _ = new Widget("w", null, new() { ResourceTransformations = { move } });
        });

        code.Should().Be(32);
        engine.Messages.Should().ContainSingle(m => m.Message.Contains("parent"));
    }

    private sealed class OtherPackage(string name, CustomResourceOptions options)
        : CustomResource("other:index:Thing", name, ResourceArgs.Empty, options);
}
