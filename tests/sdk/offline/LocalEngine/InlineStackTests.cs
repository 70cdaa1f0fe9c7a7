namespace PulumiApig.LocalEngine.Tests;

/// <summary>Stacks whose program is a method. Whole runs of such stacks are in examples/testing.</summary>
public sealed class InlineStackTests
{
    [Test]
    public async Task PreviewAsync_AProgram_FindsWhatItNeedsInItsEnvironment()
    {
        string? config = null;
        string? dryRun = null;
        using var stack = new InlineStack(
            () =>
            {
                config = Environment.GetEnvironmentVariable("PULUMI_CONFIG");
                dryRun = Environment.GetEnvironmentVariable("PULUMI_DRY_RUN");
                return Task.FromResult(0);
            },
            new()
            {
                Project = "demo",
                Config = new Dictionary<string, string> { ["size"] = "3", ["apig:region"] = "r" },
            }
        );

        var run = await stack.PreviewAsync();

        run.Succeeded.Should().BeTrue(run.Text);
        config.Should().Be("""{"apig:region":"r","demo:size":"3"}""");
        dryRun.Should().Be("true");
        Environment.GetEnvironmentVariable("PULUMI_CONFIG").Should().BeNull();
    }

    [Test]
    public async Task UpAsync_AProgramThatFails_FailsTheRunAndNotTheProcess()
    {
        var before = Environment.ExitCode;
        using var stack = new InlineStack(() =>
        {
            Environment.ExitCode = 3;
            return Task.FromResult(3);
        });

        var run = await stack.UpAsync();

        run.Succeeded.Should().BeFalse();
        run.Errors.Should().ContainMatch("*exit code: 3");
        Environment.ExitCode.Should().Be(before);
    }

    [Test]
    public async Task UpAsync_AProgramThatThrows_SaysWhatItThrew()
    {
        using var stack = new InlineStack(() => throw new InvalidOperationException("out of paper"));

        var run = await stack.UpAsync();

        run.Errors.Should().ContainMatch("*out of paper*");
    }

    [Test]
    public async Task PreviewAsync_SeveralAtOnce_RunTheirProgramsOneAfterTheOther()
    {
        var inside = 0;
        var most = 0;
        using var stack = new InlineStack(async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            return 0;
        });

        var runs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => stack.PreviewAsync()));

        runs.Should().OnlyContain(run => run.Succeeded);
        most.Should().Be(1);
    }
}
