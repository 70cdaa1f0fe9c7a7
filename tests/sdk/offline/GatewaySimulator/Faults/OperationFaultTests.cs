using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Faults;

/// <summary>Every call that changes an app or a domain can fail in every way, before and after its effect.</summary>
[TestFixtureSource(nameof(Operations))]
internal sealed class OperationFaultTests(string method, string pattern, string path, string? body) : SimulatorTest
{
    private const string App = Caller.Apps + "/" + SimulatorDefaults.AppId;

    public static IEnumerable<TestFixtureData> Operations { get; } =
    [
        Operation("create app", "POST", ApigPath.Apps, Caller.Apps, """{"name":"orders"}"""),
        Operation("update app", "PUT", ApigPath.App, App, """{"name":"renamed"}"""),
        Operation("delete app", "DELETE", ApigPath.App, App, null),
        Operation("reset secret", "PUT", ApigPath.AppSecret, $"{Caller.Apps}/secret/{SimulatorDefaults.AppId}", "{}"),
        Operation("bind", "POST", ApigPath.Domains, Caller.Domains, """{"url_domain":"www.example.com"}"""),
        Operation(
            "update domain",
            "PUT",
            ApigPath.Domain,
            Caller.Domains + "/{domain}",
            """{"min_ssl_version":"TLSv1.2"}"""
        ),
        Operation("unbind", "DELETE", ApigPath.Domain, Caller.Domains + "/{domain}", null),
    ];

    [SetUp]
    public void Bind() => Simulator.BindDomain("api.example.com");

    [Test]
    public async Task Call_WithoutFault_TakesEffect()
    {
        var before = State();

        (await CallAsync()).Status.Should().BeLessThan(300);

        State().Should().NotBe(before);
    }

    [Test]
    public async Task Call_CutBeforeApplying_HasNoEffect()
    {
        Simulator.On(method, pattern).CutBeforeApplying();
        var before = State();

        await CallShouldBeCutAsync("cut before applying");

        State().Should().Be(before);
    }

    [Test]
    public async Task Call_CutAfterApplying_HasItsEffectOnce()
    {
        Simulator.On(method, pattern).CutAfterApplying();
        var before = State();

        await CallShouldBeCutAsync("cut after applying");

        State().Should().NotBe(before);
    }

    [Test]
    public async Task Call_Answered500_HasNoEffect()
    {
        Simulator.On(method, pattern).Answer(500, "APIG.9999", "System error");
        var before = State();

        (await CallAsync()).ShouldBe(500, "APIG.9999");

        State().Should().Be(before);
    }

    [Test]
    public async Task Call_AppliedButAnswered500_HasItsEffect()
    {
        Simulator.On(method, pattern).ApplyButAnswer(500, "APIG.9999", "System error");
        var before = State();

        (await CallAsync()).ShouldBe(500, "APIG.9999");

        State().Should().NotBe(before);
    }

    [Test]
    public async Task Call_Throttled_HasNoEffect()
    {
        Simulator.ThrottleTo(0, TimeSpan.FromSeconds(1));
        var before = State();

        (await CallAsync()).ShouldBe(429, "APIGW.0308");

        State().Should().Be(before);
    }

    [Test]
    public async Task Call_Delayed_TakesEffectWhenItsTimeHasCome()
    {
        Simulator.On(method, pattern).After(TimeSpan.FromSeconds(3)).ThenAnswerNormally();
        var before = State();

        var call = CallAsync();
        await WaitsOnClockAsync(call);
        State().Should().Be(before);
        Clock.Advance(TimeSpan.FromSeconds(3));
        (await call).Status.Should().BeLessThan(300);

        State().Should().NotBe(before);
    }

    private static TestFixtureData Operation(string name, string method, string pattern, string path, string? body) =>
        new TestFixtureData(method, pattern, path, body).SetArgDisplayNames(name);

    private Task<Reply> CallAsync() =>
        Client.SendAsync(method, path.Replace("{domain}", Simulator.Domains()[0].Id, StringComparison.Ordinal), body);

    private async Task CallShouldBeCutAsync(string fault)
    {
        await this.Invoking(_ => CallAsync()).Should().ThrowAsync<HttpRequestException>();
        Simulator.Requests.Should().ContainSingle().Which.Fault.Should().Be(fault);
    }

    private string State() => string.Join("\n", Simulator.Apps()) + string.Join("\n", Simulator.Domains());
}
