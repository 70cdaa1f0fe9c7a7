using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>
/// Two clients on one gateway, each unaware of the other, on days that are good, bad and very bad. After every call
/// the client's claim (created, not created, unknown, gone) is held against what the gateway really has.
/// </summary>
[TestFixture]
public sealed class RivalClientsTests
{
    private const int UsualRuns = 300;
    private const int SoakRuns = 10_000;

    [Test]
    public Task Claims_AnyStepsUnderAnyFaults_AreTrue() => CheckAsync(UsualRuns);

    [Test, Category("Soak")]
    public Task Claims_VeryManySteps_AreTrue()
    {
        Assume.That(
            Environment.GetEnvironmentVariable("APIG_SOAK"),
            Is.EqualTo("1"),
            "It takes minutes: set APIG_SOAK=1 to run it."
        );
        return CheckAsync(SoakRuns);
    }

    private static async Task CheckAsync(int runs)
    {
        var clock = new ImpatientTime(DateTimeOffset.UtcNow);
        await using var simulator = await ApigSimulator.StartAsync(
            new SimulatorOptions
            {
                Clock = clock,
                PortChangeTime = TimeSpan.FromMilliseconds(1),
                ExtraFields = true,
            }
        );
        var (all, unknown) = (0, 0);

        var property = Prop.ForAll(
            Script.Arbitrary,
            script =>
            {
                using var world = new World(simulator, clock);
                world.RunAsync(script).GetAwaiter().GetResult();
                (all, unknown) = (all + world.Claims.All, unknown + world.Claims.Unknown);
            }
        );
        // A failure prints the script, the seed of the faults in it, and FsCheck's own seed to replay.
        await Task.Run(() =>
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs).WithQuietOnSuccess(true), property)
        );

        TestContext.Out.WriteLine($"{runs} runs, {all} changes, {unknown} of them unknown");
        unknown.Should().BeLessThan(all / 5, "a client that never knows would always be right");
    }
}
