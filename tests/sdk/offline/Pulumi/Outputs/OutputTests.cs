using System.Collections.Immutable;
using Pulumi.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Tests.Outputs;

public sealed class OutputTests
{
    [Test]
    public void Apply_ValueIsThereAlready_CallsTheFunctionBeforeItReturns()
    {
        var thread = 0;

        _ = Output.Create(1).Apply(_ => thread = Environment.CurrentManagedThreadId);

        thread.Should().Be(Environment.CurrentManagedThreadId);
    }

    [Test]
    public void Apply_FunctionGivesNoOutput_IsTheKnownDefaultWithTheTaintOfTheSource()
    {
        var source = Output.CreateSecret(1);

        source.Apply(_ => (Output<int>?)null).Look().Should().Be((0, true, true));
        source.Apply(_ => (Input<int>?)null).Look().Should().Be((0, true, true));
    }

    [Test]
    public async Task Apply_FunctionThrows_OnlyTheOutputFails()
    {
        var output = Output.Create(1).Apply(int (_) => throw new InvalidOperationException("no"));

        (await output.State.Invoking(s => s).Should().ThrowAsync<InvalidOperationException>()).WithMessage("no");
    }

    [Test]
    public async Task All_SomeOfThemFail_FailsAsTheFirst()
    {
        var failed = Output.Create(Task.FromException<int>(new InvalidOperationException("first")));
        var alsoFailed = Output.Create(Task.FromException<int>(new InvalidOperationException("second")));

        var all = Output.All(Output.Create(0), failed, alsoFailed);

        (await all.State.Invoking(s => s).Should().ThrowAsync<InvalidOperationException>()).WithMessage("first");
    }

    [Test]
    public async Task Tuple_AnInputIsMissing_FailsInsideTheOutput()
    {
        var tuple = Output.Tuple((Input<int>)1, (Input<int>)null!);

        await tuple.State.Invoking(s => s).Should().ThrowAsync<NullReferenceException>();
    }

    [Test]
    public void ToOutput_MissingInput_IsTheDefault() =>
        ((Input<int>?)null).ToOutput().Look().Should().Be((0, true, false));

    [Test]
    public void Tuple_EightValues_KeepsTheirOrder()
    {
        var o = Output.Create(1);

        Output
            .Tuple(o, o.Apply(x => "2"), o, o, o, o, o, o.Apply(x => 8.5))
            .Look()
            .Value.Should()
            .Be((1, "2", 1, 1, 1, 1, 1, 8.5));
    }

    [Test]
    public void ToString_OutsideOfARun_Throws()
    {
        var output = Output.Create("hidden");

        output.Invoking(o => o.ToString()).Should().Throw<InvalidOperationException>();
    }

    [Test]
    public async Task ToString_InsideOfARun_WarnsAndDoesNotGiveTheValue()
    {
        var engine = new FakeEngine();
        string? text = null;

        await engine.RunAsync(() => text = $"{Output.Create("hidden")}");

        text.Should().Contain("Apply").And.NotContain("hidden");
        engine
            .Messages.Should()
            .ContainSingle(m => m.Severity == PulumiApig.Protocol.Engine.LogSeverity.Warning && m.Message == text);
    }

    [Test]
    public async Task CreateUnknown_FromAFactory_WaitsForItAndForgetsItsValue()
    {
        var unknown = OutputUtilities.CreateUnknown(() => Task.FromResult(5));

        (await OutputUtilities.GetIsKnownAsync(unknown)).Should().BeFalse();
        (await OutputUtilities.GetDependenciesAsync(unknown)).Should().BeEmpty();
    }

    [Test]
    public void GetAt_AnIndexThatIsSecret_MakesTheElementSecret()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));

        array.GetAt(Output.CreateSecret(1)).Look().Should().Be(("b", true, true));
        array.First().Look().Value.Should().Be("a");
        array.Length().Look().Value.Should().Be(2);
    }

    [Test]
    public void DeferredOutput_ResolvedTwice_Throws()
    {
        var deferred = new DeferredOutput<int>();
        var derived = deferred.Output.Apply(x => x + 1);

        deferred.Resolve(Output.CreateSecret(1));

        derived.Look().Should().Be((2, true, true));
        deferred.Invoking(d => d.Resolve(Output.Create(2))).Should().Throw<InvalidOperationException>();
    }

    [Test]
    public void JsonDeserialize_OutputsInsideTheType_TakeTheSecretOfTheText()
    {
        var read = Output.JsonDeserialize<Dictionary<string, Output<int>>>(Output.CreateSecret("""{"a": 1}"""));

        read.Look().IsSecret.Should().BeTrue();
        read.Look().Value["a"].Look().Should().Be((1, true, true));
    }

    [Test]
    public void JsonSerialize_InputCollections_WritesTheirValues()
    {
        var value = Output.Create(
            new { list = new InputList<int> { 1, Output.CreateSecret(2) }, map = new InputMap<string> { ["k"] = "v" } }
        );

        Output.JsonSerialize(value).Look().Should().Be(("""{"list":[1,2],"map":{"k":"v"}}""", true, true));
    }
}
