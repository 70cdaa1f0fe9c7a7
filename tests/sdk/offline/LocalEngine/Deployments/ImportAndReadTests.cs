using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class ImportAndReadTests
{
    private TestStack _stack = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _stack = await TestStack.StartAsync();
        _stack.Cloud.Things["id-7"] = Size(7);
    }

    [TearDown]
    public async Task StopAsync() => await _stack.DisposeAsync();

    [Test]
    public async Task Import_AnExistingThing_ReadsItByItsIdAlone()
    {
        (await _stack.ImportAsync(new("fake:index:Thing", "a", "id-7", null, IsProtected: true))).ShouldSucceed();

        var read = _stack.Provider.Reads.Single();
        (read.Id, (object?)read.Inputs, (object?)read.Properties).Should().Be(("id-7", null, null));
        var state = _stack.Resource("a");
        (state.Id, state.ImportId, state.IsProtected).Should().Be(("id-7", "id-7", true));
        state.Inputs.Should().Equal(Size(7));
        state.Outputs.Should().Equal(Size(7).Set("address", "10.0.0.7"));
        state.Parent.Should().Be("urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev");
    }

    [Test]
    public async Task Import_ThenAProgramThatMatches_ChangesNothing()
    {
        await _stack.ImportAsync(new("fake:index:Thing", "a", "id-7", null, IsProtected: true));

        var run = await _stack.UpAsync(p => p.ThingAsync("a", Size(7)));

        run.ShouldSucceed().Steps().Should().Equal("Same a");
        _stack.Cloud.Changes.Should().BeEmpty();
        _stack.Resource("a").IsProtected.Should().BeFalse();
    }

    [Test]
    public async Task Import_NothingThere_Fails()
    {
        var run = await _stack.ImportAsync(new("fake:index:Thing", "a", "id-8", null, IsProtected: true));

        run.ShouldFailWith("The resource 'id-8' does not exist.");
        _stack.State().Resources.Should().NotContain(r => r.Name == "a");
    }

    [Test]
    public async Task Import_UnderAParent_TakesItsPlaceInTheTree()
    {
        await _stack.UpAsync(p => p.ComponentAsync("g"));
        var parent = _stack.Resource("g").Urn;

        (await _stack.ImportAsync(new("fake:index:Thing", "a", "id-7", parent, IsProtected: true))).ShouldSucceed();
        (await _stack.ImportAsync(new("fake:index:Thing", "b", "id-7", "urn:none", IsProtected: true))).ShouldFailWith(
            "it cannot be the parent"
        );

        _stack.Resource("a").Urn.Should().Be("urn:pulumi:dev::demo::my:index:Group$fake:index:Thing::a");
    }

    [Test]
    public async Task Import_InputsThatAProgramCouldNotWrite_Warns()
    {
        _stack.Cloud.Things["id-7"] = PropertyMap.Of(("bad", "x"));

        var run = await _stack.ImportAsync(new("fake:index:Thing", "a", "id-7", null, IsProtected: true));

        run.ShouldSucceed()
            .Messages(LogSeverity.Warning)
            .Should()
            .ContainSingle(w => w.Contains("would be refused: bad"));
    }

    [Test]
    public async Task Import_ANameThatIsTaken_Fails()
    {
        await _stack.UpAsync(p => p.ThingAsync("a"));

        var run = await _stack.ImportAsync(new("fake:index:Thing", "a", "id-7", null, IsProtected: true));

        run.ShouldFailWith("has it already, with the id 'id-1'");
    }

    [TestCase(7, new[] { "Import a", "Same a" })]
    [TestCase(8, new[] { "Import a", "Update a" })]
    public async Task Up_AnImportOption_TakesItOverAndThenBringsItToTheProgram(double size, string[] steps)
    {
        var run = await _stack.UpAsync(p => p.ThingAsync("a", Size(size), r => new(r) { ImportId = "id-7" }));

        run.ShouldSucceed().Steps().Should().Equal(steps);
        _stack.Resource("a").Id.Should().Be("id-7");
        _stack.Cloud.Things["id-7"].Should().Equal(Size(size));
        (await _stack.UpAsync(p => p.ThingAsync("a", Size(size), r => new(r) { ImportId = "id-7" })))
            .Steps()
            .Should()
            .Equal("Same a");
    }

    [Test]
    public async Task Up_AnImportOptionThatWouldReplace_IsRefusedAndThePreviewWarns()
    {
        Task Program(ProgramScope p) =>
            p.ThingAsync("a", PropertyMap.Of(("key", "x"), ("size", 7)), r => new(r) { ImportId = "id-7" });

        var preview = await _stack.PreviewAsync(Program);
        var run = await _stack.UpAsync(Program);

        preview
            .ShouldSucceed()
            .Messages(LogSeverity.Warning)
            .Should()
            .ContainSingle(w => w.Contains("would replace it"));
        run.ShouldFailWith("the program's inputs would replace it");
        _stack.Cloud.Changes.Should().BeEmpty();
    }

    [Test]
    public async Task Up_AResourceIsRead_KeepsItAsExternalAndNeverChangesIt()
    {
        PropertyMap? seen = null;
        async Task Program(ProgramScope p) =>
            seen = (await p.Monitor.ReadResourceAsync(Read("a", p.Stack), default)).Properties.ToPropertyMap();

        (await _stack.UpAsync(Program)).ShouldSucceed().Steps().Should().Equal("Read a");

        seen.Should().Equal(Size(7).Set("address", "10.0.0.7"));
        var state = _stack.Resource("a");
        (state.IsExternal, state.Id).Should().Be((true, "id-7"));
        state.Inputs.Should().Equal(PropertyMap.Of(("hint", "x")));
        var read = _stack.Provider.Reads.Single();
        (read.Inputs.ToPropertyMap(), read.Properties.ToPropertyMap()).Should().Be((state.Inputs, state.Inputs));
        (await _stack.UpAsync(_ => Task.CompletedTask)).ShouldSucceed().Steps().Should().Equal("Discard a");
        _stack.Cloud.Changes.Should().BeEmpty();
    }

    [Test]
    public async Task Up_AReadFindsNothing_Fails()
    {
        var run = await _stack.UpAsync(p =>
            p.Monitor.ReadResourceAsync(new(Read("a", p.Stack)) { Id = "id-8" }, default)
        );

        run.ShouldFailWith("The resource 'id-8' does not exist.");
    }

    [Test]
    public async Task Up_AReadResourceBecomesManaged_CreatesItAndDropsTheOther()
    {
        await _stack.UpAsync(p => p.Monitor.ReadResourceAsync(Read("a", p.Stack), default));

        var run = await _stack.UpAsync(p => p.ThingAsync("a"));

        run.ShouldSucceed().Steps().Should().Equal("CreateReplacement a", "DiscardReplaced a");
        _stack.Cloud.Things.Keys.Should().BeEquivalentTo("id-7", "id-1");
    }

    [Test]
    public async Task Up_AManagedResourceIsOnlyRead_DeletesWhatWasManaged()
    {
        await _stack.UpAsync(p => p.ThingAsync("a"));

        var run = await _stack.UpAsync(p => p.Monitor.ReadResourceAsync(Read("a", p.Stack), default));

        run.ShouldSucceed().Steps().Should().Equal("ReadReplacement a", "DeleteReplaced a");
        _stack.Cloud.Things.Keys.Should().Equal("id-7");
    }

    [Test]
    public async Task Preview_AReadOfAnUnknownId_AsksNobody()
    {
        var run = await _stack.PreviewAsync(p =>
            p.Monitor.ReadResourceAsync(new(Read("a", p.Stack)) { Id = WireConstants.UnknownText }, default)
        );

        run.ShouldSucceed();
        _stack.Provider.Reads.Should().BeEmpty();
    }

    private static ReadResourceRequest Read(string name, string stack) =>
        new()
        {
            Id = "id-7",
            Type = "fake:index:Thing",
            Name = name,
            Parent = stack,
            Properties = PropertyMap.Of(("hint", "x")).ToStruct(),
            AcceptSecrets = true,
        };

    private static PropertyMap Size(double size) => PropertyMap.Of(("size", size));
}
