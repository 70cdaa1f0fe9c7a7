using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Histories;

/// <summary>Over any life of two stacks no access control is lifted, doubled, lost or taken over.</summary>
internal sealed class LifeTests
{
    private const int Steps = 8;

    [Test]
    public Task AnyLife_TwoStacks_LiftsNothing() => LiveAsync(lives: 10, firstSeed: 1);

    private static async Task LiveAsync(int lives, int firstSeed)
    {
        var (deletes, refusals) = (0, 0);
        for (var seed = firstSeed; seed != firstSeed + lives; seed++)
        {
            await using var simulator = await ApigSimulator.StartAsync();
            await using var life = new Life(simulator, new Random(seed));
            for (var step = 0; step < Steps; step++)
                await life.StepAsync();
            (deletes, refusals) = (deletes + life.Deletes, refusals + life.Refusals);
        }
        TestContext.Out.WriteLine(
            $"{lives} lives from seed {firstSeed}: {deletes} deletes, all meant, {refusals} refusals"
        );
        deletes.Should().BePositive("a provider that deletes nothing would always be right");
        refusals.Should().BePositive();
    }
}
