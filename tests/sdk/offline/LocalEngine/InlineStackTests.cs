using System.Collections.Immutable;
using PulumiApig.LocalEngine.Inline;
using PulumiApig.LocalEngine.Programs;
using PulumiApig.LocalEngine.Projects;

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
    public async Task Programs_TwoAtOnce_RunOneAfterTheOther()
    {
        var started = 0;
        var isIn = new TaskCompletionSource();
        var end = new TaskCompletionSource<int>();
        var program = new InlineProgram(() =>
        {
            started++;
            isIn.TrySetResult();
            return end.Task;
        });
        var project = new Project(
            "demo",
            Path.GetTempPath(),
            "",
            "dotnet",
            null,
            ImmutableDictionary<string, string>.Empty
        );
        var environment = new ProgramEnvironment("", project, "dev", StackConfig.Empty, IsPreview: true, Parallel: 1);

        var first = program.RunAsync(environment, _ => { }, CancellationToken.None);
        await isIn.Task;
        var second = program.RunAsync(environment, _ => { }, CancellationToken.None);

        started.Should().Be(1);
        end.SetResult(0);
        await Task.WhenAll(first, second);
        started.Should().Be(2);
    }
}
