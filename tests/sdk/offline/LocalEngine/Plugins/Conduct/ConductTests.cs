using PulumiApig.LocalEngine.Deployments;
using PulumiApig.LocalEngine.Plugins.Conduct;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Plugins.Conduct;

public sealed class ConductTests
{
    private static readonly RunOptions Strict = new() { IsStrict = true };

    private TestStack _stack = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _stack = await TestStack.StartAsync();
        _stack.Provider.Schema = """
            {"resources": {"fake:index:Thing": {
                "inputProperties": {"size": {}, "key": {}, "password": {}},
                "properties": {"size": {}, "key": {}, "password": {}, "address": {}}}}}
            """;
    }

    [TearDown]
    public async Task StopAsync() => await _stack.DisposeAsync();

    [Test]
    public async Task Strict_AWellBehavedProvider_HasNoFaults()
    {
        _stack.SetPassphrase("pass");
        var secret = PropertyMap.Of(("password", PropertyValue.Secret("x")));
        (await UpAsync(Size(1))).ShouldSucceed();
        (await UpAsync(Size(2))).ShouldSucceed();
        (await UpAsync(secret.Set("key", "x"))).ShouldSucceed();
        (await _stack.RefreshAsync(Strict)).ShouldSucceed();
        (await _stack.DestroyAsync(Strict)).ShouldSucceed();
    }

    [Test]
    public async Task Strict_AnInputOrOutputThatTheSchemaDoesNotHave_IsAFault()
    {
        (await UpAsync(PropertyMap.Of(("colour", 1)))).ShouldFailWith("The input 'colour' is not in the schema.");
        _stack.Provider.MoreOutputs = PropertyMap.Of(("odd", 1));
        var run = await UpAsync(Size(2));
        run.ShouldFailWith("The output 'odd' is not in the schema.");
        run.ShouldFailWith("The preview did not mention the output 'odd'.");
    }

    [Test]
    public async Task Strict_ADifferenceAfterACreate_IsAFault()
    {
        _stack.Provider.OnDiff = (_, _) => Some(["size"], [], ("size", PropertyDiffKind.Update));

        (await UpAsync(Size(1))).ShouldFailWith("After Create there is a difference at once: size.");
    }

    [Test]
    public async Task Strict_ASecretThatIsLost_IsAFault()
    {
        _stack.SetPassphrase("pass");
        _stack.Provider.MoreOutputs = PropertyMap.Of(("password", "x"));

        (await UpAsync(PropertyMap.Of(("password", PropertyValue.Secret("x"))))).ShouldFailWith(
            "The input 'password' is secret"
        );
    }

    [Test]
    public async Task Strict_AThingThatOutlivesItsDeletion_IsAFault()
    {
        await UpAsync(Size(1));
        _stack.Provider.After = (method, _) =>
        {
            if (method == "Delete")
                _stack.Cloud.Things["id-1"] = Size(1);
            return Task.CompletedTask;
        };

        (await _stack.DestroyAsync(Strict)).ShouldFailWith("Read still finds the resource after it was deleted.");
    }

    [Test]
    public async Task Strict_ADeletionThatFailsTheSecondTime_IsAFault()
    {
        await UpAsync(Size(1));
        var count = 0;
        _stack.Provider.Before = (method, name) =>
            method == "Delete" && count++ == 1 ? FakeFaults.Fail("Delete", name)(method, name) : Task.CompletedTask;

        (await _stack.DestroyAsync(Strict)).ShouldFailWith("Deleting what is gone");
    }

    [Test]
    public async Task Strict_InputsThatCheckRefusesOrChanges_AreAFault()
    {
        await UpAsync(Size(1));
        _stack.Cloud.Things["id-1"] = PropertyMap.Of(("bad", "x"));

        (await _stack.RefreshAsync(Strict)).ShouldFailWith("Check refuses inputs that the provider gave: bad");
    }

    [Test]
    public async Task NotStrict_TheSameProvider_IsLeftInPeace()
    {
        _stack.Provider.MoreOutputs = PropertyMap.Of(("odd", 1));

        (await _stack.UpAsync(p => p.ThingAsync("a", Size(1)))).ShouldSucceed();

        _stack.Cloud.Calls.Should().NotContain("Diff a");
    }

    [Test]
    public void DiffFaults_PartsThatDisagree_AreEachFound()
    {
        DiffConduct.Faults(new()).Should().Contain(f => f.Contains("leaves it to the engine"));
        DiffConduct.Faults(new()).Should().Contain(f => f.Contains("no detailed diff that counts"));
        DiffConduct
            .Faults(Some([], [], ("a[", PropertyDiffKind.Add)))
            .Should()
            .Contain(f => f.Contains("'a[', which is no property path"));
        DiffConduct
            .Faults(new(Some(["a"], [], ("a", PropertyDiffKind.Add))) { Changes = DiffChanges.DiffNone })
            .Should()
            .ContainSingle(f => f.Contains("nothing changes"));
        DiffConduct.Faults(Some([], [])).Should().ContainSingle(f => f.Contains("does not name it"));
        DiffConduct
            .Faults(Some(["a"], [], ("b.c", PropertyDiffKind.Add)))
            .Should()
            .ContainSingle(f => f.Contains("[a] in short and [b]"));
        DiffConduct
            .Faults(Some(["a"], [], ("a", PropertyDiffKind.AddReplace)))
            .Should()
            .ContainSingle(f => f.Contains("replaces for [] in short"));
        DiffConduct.Faults(Some(["a"], ["a"], ("a", PropertyDiffKind.AddReplace))).Should().BeEmpty();
        DiffConduct
            .Faults(new DiffResponse { Changes = DiffChanges.DiffNone, HasDetailedDiff = true })
            .Should()
            .BeEmpty();
    }

    private Task<TestRun> UpAsync(PropertyMap inputs) => _stack.UpAsync(p => p.ThingAsync("a", inputs), Strict);

    private static PropertyMap Size(double size) => PropertyMap.Of(("size", size));

    private static DiffResponse Some(
        string[] diffs,
        string[] replaces,
        params (string Path, PropertyDiffKind Kind)[] details
    ) =>
        new()
        {
            Changes = DiffChanges.DiffSome,
            Diffs = { diffs },
            Replaces = { replaces },
            DetailedDiff = { details.ToDictionary(d => d.Path, d => new PropertyDiff { Kind = d.Kind }) },
            HasDetailedDiff = true,
        };
}
