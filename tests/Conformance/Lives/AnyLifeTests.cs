namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>Over any life of two stacks nothing is doubled, lost, lifted, wrongly claimed or leaked, and no secret is shown.</summary>
internal sealed class AnyLifeTests
{
    private const string Replayed = "APIG_LIFE";

    [Test]
    public Task AnyLife_OfAllResources_KeepsThePromises() => LiveAsync(lives: 100, firstSeed: 1);

    [Test, Category("Soak")]
    public Task VeryManyLives_OfAllResources_KeepThePromises()
    {
        Assume.That(
            Environment.GetEnvironmentVariable("APIG_SOAK"),
            Is.EqualTo("1"),
            "It takes minutes: set APIG_SOAK=1 to run it."
        );
        return LiveAsync(
            int.Parse(Environment.GetEnvironmentVariable("APIG_LIVES") ?? "10000"),
            firstSeed: Environment.TickCount & int.MaxValue
        );
    }

    private static async Task LiveAsync(int lives, int firstSeed)
    {
        if (Environment.GetEnvironmentVariable(Replayed) is { } replayed)
            (lives, firstSeed) = (1, int.Parse(replayed));
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
                    $"Life {seed} (again with {Replayed}={seed}): {e.Message}\n\n{e.StackTrace}\n{life.Script}"
                );
            }
        }
        TestContext.Out.WriteLine($"From seed {firstSeed}: {world.Tally}");
    }
}
