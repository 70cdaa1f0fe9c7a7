using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Conformance.Tests.Faults;

/// <summary>
/// Every call whose request to the gateway fails, in every way: what the engine is told, what the gateway has, and that
/// the same call made again brings about what was wanted.
/// </summary>
internal sealed class FaultTests : PluginFixture
{
    private static IEnumerable<TestCaseData> Cases() =>
        from call in FaultyCall.All
        from kind in FaultKind.All
        select new TestCaseData(call, kind).SetArgDisplayNames(call.Name, kind.Name);

    [TestCaseSource(nameof(Cases))]
    public async Task Call_TheGatewayFails_TellsWhatHappenedAndCanBeRepeated(FaultyCall call, FaultKind kind)
    {
        var subject = call.NewSubject(Client);
        await call.Prepare(subject);
        // Another run: this one would still know what it has just read.
        await BeginRunAsync();
        var isKnownToSucceed =
            (call.AnswerIsEmpty && kind.SparesEmptyAnswers) || (call.LooksAfterwards && kind.HasActed);
        kind.Apply(Simulator.On(call.Method, call.Path));

        if (isKnownToSucceed)
            await call.RunAsync(Client, subject);
        else
            await ExpectFailureAsync(call, kind, subject);

        if (call.IsDone is { } isDone)
            isDone(Simulator).Should().Be(kind.HasActed);
        if (!isKnownToSucceed)
            await call.RunAsync(Client, subject);
        (call.IsDone?.Invoke(Simulator) ?? true).Should().BeTrue();
        Simulator.Ports().Should().HaveCountLessOrEqualTo(1, "nothing is done twice");
        Simulator.Domains().Should().HaveCountLessOrEqualTo(1, "nothing is done twice");
        Simulator.Apps().Should().HaveCountLessOrEqualTo(2, "nothing is done twice");
        Engine.Messages.Should().NotContain(m => m.Severity == LogSeverity.Error);
    }

    private async Task ExpectFailureAsync(FaultyCall call, FaultKind kind, Subject subject)
    {
        var error = await FailureOf(() => call.RunAsync(Client, subject));

        // A look that does not find the port proves nothing: the request without answer may still arrive.
        error.Code.Should().Be(kind.MayHaveActed && call.LooksAfterwards ? StatusCode.Unknown : kind.Code);
        error.DetailOf<ErrorResourceInitFailed>().Should().BeNull("nothing was half made");
        error.Message.Should().StartWith("Could not ").And.Contain(kind.Text);
        var isKnown = !kind.MayHaveActed || call.IsDone is null;
        error.Message.Should().Contain(isKnown ? "Nothing was changed" : "not known whether the change was made");
    }
}
