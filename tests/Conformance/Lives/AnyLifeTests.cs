using System.Globalization;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>Over any life of two stacks nothing is doubled, lost, lifted, wrongly claimed or leaked, and no secret is shown.</summary>
internal sealed class AnyLifeTests
{
    /// <summary>An environment variable with the seed of the one life to live again.</summary>
    private const string Replayed = "APIG_LIFE";

    private const int UsualLives = 100;
    private const int SoakLives = 10_000;

    [Test]
    public Task AnyLife_OfAllResources_KeepsThePromises() => LiveAsync(UsualLives, firstSeed: 1);

    [Test, Category("Soak")]
    public Task VeryManyLives_OfAllResources_KeepThePromises()
    {
        Assume.That(
            Environment.GetEnvironmentVariable("APIG_SOAK"),
            Is.EqualTo("1"),
            "It takes minutes: set APIG_SOAK=1 to run it."
        );
        return LiveAsync(SoakLives, firstSeed: Environment.TickCount & int.MaxValue);
    }

    private static async Task LiveAsync(int lives, int firstSeed)
    {
        if (Environment.GetEnvironmentVariable(Replayed) is { } replayed)
            (lives, firstSeed) = (1, int.Parse(replayed, CultureInfo.InvariantCulture));
        await using var world = await World.StartAsync();
        for (var seed = firstSeed; seed != firstSeed + lives; seed++)
        {
            using var life = new Life(world, seed);
            try
            {
                await life.RunAsync();
            }
            catch (Exception e)
            {
                throw new BrokenPromiseException(
                    $"Life {seed} (again with {Replayed}={seed}): {e.Message}\n\n{life.Script}",
                    e
                );
            }
        }
        TestContext.Out.WriteLine($"From seed {firstSeed}: {world.Tally}");
    }
}
