using PulumiApig.Testing;

namespace PulumiApig.Simulator.Tests.Support;

/// <summary>A simulator of its own for every test, with a clock that the test moves.</summary>
internal abstract class SimulatorTest
{
    protected ManualTimeProvider Clock { get; } = new();

    protected ApigSimulator Simulator { get; private set; } = null!;

    protected Caller Client { get; private set; } = null!;

    protected virtual SimulatorOptions Options => new();

    [SetUp]
    public async Task StartAsync()
    {
        Simulator = await ApigSimulator.StartAsync(Options with { Clock = Clock });
        Client = NewClient();
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Simulator.DisposeAsync();
    }

    protected Caller NewClient() => new(Simulator.Address, Clock);

    /// <summary>Returns when a call has come to where it waits on the clock; fails when it ends without waiting.</summary>
    protected async Task WaitsOnClockAsync(Task call, int waiting = 1)
    {
        while (Clock.Waiting < waiting)
        {
            call.IsCompleted.Should().BeFalse("the call should wait on the clock");
            await Task.Yield();
        }
    }

    /// <summary>Signs in by password and uses the token from now on.</summary>
    protected async Task<string> UseTokenAsync(string scope = """{"project":{"name":"cn-north-4"}}""")
    {
        using var iam = NewClient();
        iam.Signer = null;
        var reply = await iam.PostAsync("/v3/auth/tokens", PasswordBody("demo-password", scope));
        reply.Status.Should().Be(201);
        return Client.Token = reply.Header("X-Subject-Token")!;
    }

    protected static string PasswordBody(string password, string scope) =>
        $$$"""
            {"auth":{"scope":{{{scope}}},"identity":{"methods":["password"],"password":{"user":{"name":"demo",
            "password":"{{{password}}}","domain":{"name":"demo"} } } } } }
            """;
}
