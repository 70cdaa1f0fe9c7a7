using FsCheck;
using FsCheck.Fluent;
using Pulumi.Tests.Support;
using Pulumi.Utilities;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Resources;

public sealed class DependencyTests
{
    [Test]
    public async Task Register_InputsFromOtherResources_NamesThemForEachProperty()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var a = new Widget("a");
            var b = new Widget("b");
            _ = new Widget(
                "w",
                new()
                {
                    Text = a.Id,
                    Tags = { "plain", b.Text.Apply(t => t ?? "") },
                    Count = 1,
                }
            );
        });

        var request = engine.Registration("w");
        request.Dependencies.Should().Equal(UrnOf("a"), UrnOf("b"));
        request.PropertyDependencies.Keys.Should().BeEquivalentTo("text", "tags", "count");
        request.PropertyDependencies["text"].Urns.Should().Equal(UrnOf("a"));
        request.PropertyDependencies["tags"].Urns.Should().Equal(UrnOf("b"));
        request.PropertyDependencies["count"].Urns.Should().BeEmpty();
    }

    [Test]
    public async Task Register_DependsOnALocalComponent_MeansTheResourcesInIt()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var shelf = new Shelf("shelf");
            _ = new Widget("child-of-child", null, new() { Parent = shelf.Widget });
            _ = new Widget("w", null, new() { DependsOn = { shelf } });
        });

        engine
            .Registration("w")
            .Dependencies.Should()
            .Equal($"urn:pulumi:dev::shop::acme:index:Shelf${Widget.Token}::shelf-widget");
    }

    [Test]
    public async Task Register_DependsOnARemoteComponent_MeansItself()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() => _ = new Widget("w", null, new() { DependsOn = { new RemoteShelf("far") } }));

        engine.Registration("w").Dependencies.Should().Equal(FakeEngine.UrnOf("acme:index:RemoteShelf", "far"));
    }

    [Test]
    public async Task Register_AChildThatDependsOnItsParent_DoesNotWaitForItself()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(() =>
        {
            var shelf = new Shelf("shelf");
            _ = new Widget("child", null, new() { Parent = shelf, DependsOn = { shelf } });
        });

        engine.Registration("child").Dependencies.Should().ContainSingle(urn => urn.EndsWith("::shelf-widget"));
    }

    [Test]
    public async Task Register_DependsOnThatIsUnknown_CountsAsEmpty()
    {
        var engine = new FakeEngine { IsDryRun = true };

        await engine.RunAsync(() =>
        {
            var a = new Widget("a");
            _ = new Widget("w", null, new() { DependsOn = a.Id.Apply(_ => (IEnumerable<Resource>)[a]) });
        });

        engine.Registration("w").Dependencies.Should().BeEmpty();
    }

    [Test]
    public async Task Register_ResourcesForTheProviderOfAComponent_AreNoDependenciesUnlessAnOutputSaysSo()
    {
        var engine = new FakeEngine { IsDryRun = true };

        await engine.RunAsync(() =>
        {
            var a = new Widget("a");
            var inputs = new Dictionary<string, object?>
            {
                ["reference"] = a,
                ["text"] = a.Text,
                ["id"] = "dropped",
            };
            _ = new RemoteShelf("far", inputs);
        });

        var request = engine.Registration("far");
        var sent = request.Object.ToPropertyMap();
        request.Remote.Should().BeTrue();
        request.PropertyDependencies["reference"].Urns.Should().BeEmpty();
        request.PropertyDependencies["text"].Urns.Should().Equal(UrnOf("a"));
        sent.Get("text").AsOutput.Dependencies.Should().Equal(UrnOf("a"));
        sent.Get("reference").AsResource.Id.Should().Be(PropertyValue.Unknown);
        sent.ContainsKey("id").Should().BeFalse();
    }

    [Test]
    public async Task Register_TheAnswerNamesDependencies_OutputsComeFromThemToo()
    {
        FakeEngine engine = null!;
        engine = new()
        {
            OnRegister = r =>
                new(engine.Echo(r))
                {
                    PropertyDependencies = { ["label"] = new() { Urns = { UrnOf("inside") } } },
                    Object = PropertyMap.Of(("label", "x")).ToStruct(),
                },
        };
        RemoteShelf far = null!;

        await engine.RunAsync(() => far = new RemoteShelf("far"));

        var resources = await OutputUtilities.GetDependenciesAsync(far.Label);
        resources.Select(r => r.GetResourceName()).Should().BeEquivalentTo("far", "inside");
    }

    [Test]
    public void Register_DependsOnAnyTreeOfComponents_MeansTheNearestCustomResourcesInIt() =>
        Prop.ForAll(
                Trees,
                tree =>
                {
                    var engine = new FakeEngine();
                    engine
                        .RunAsync(() =>
                        {
                            var made = new List<Resource>();
                            foreach (var (isComponent, parent) in tree)
                                made.Add(
                                    Make(
                                        isComponent,
                                        $"n{made.Count}",
                                        made.Count == 0 ? null : made[parent % made.Count]
                                    )
                                );
                            _ = new Widget("last", null, new() { DependsOn = { made[0] } });
                        })
                        .Wait();
                    var names = engine.Registration("last").Dependencies.Select(urn => urn.Split("::")[^1]);
                    return names.ToHashSet().SetEquals(Below(tree, 0).Select(i => $"n{i}"));
                }
            )
            .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(40));

    private static Arbitrary<(bool IsComponent, int Parent)[]> Trees { get; } =
        Gen.Zip(Gen.Elements(true, true, false), Gen.Choose(0, 20))
            .NonEmptyListOf()
            .Select(l => l.ToArray())
            .ToArbitrary();

    // The same by recursion over the plain data.
    private static IEnumerable<int> Below((bool IsComponent, int Parent)[] tree, int index) =>
        tree[index].IsComponent
            ? Enumerable
                .Range(1, tree.Length - 1)
                .Where(i => tree[i].Parent % i == index)
                .SelectMany(i => Below(tree, i))
            : [index];

    private static Resource Make(bool isComponent, string name, Resource? parent) =>
        isComponent ? new Folder(name, new() { Parent = parent }) : new Widget(name, null, new() { Parent = parent });

    private static string UrnOf(string name) => FakeEngine.UrnOf(Widget.Token, name);

    private sealed class Folder(string name, ComponentResourceOptions options)
        : ComponentResource("acme:index:Folder", name, options);

    private sealed class RemoteShelf(string name, Dictionary<string, object?>? inputs = null)
        : ComponentResource(
            "acme:index:RemoteShelf",
            name,
            new DictionaryResourceArgs([.. inputs ?? []]),
            new ComponentResourceOptions(),
            remote: true,
            registerPackageRequest: null
        )
    {
        [Output("label")]
        public Output<string> Label { get; private set; } = null!;
    }
}
