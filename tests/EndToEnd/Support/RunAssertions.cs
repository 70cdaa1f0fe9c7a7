using FluentAssertions.Primitives;

namespace PulumiApig.EndToEnd.Tests.Support;

/// <summary>What can be said of a run.</summary>
internal sealed class RunAssertions(Run run) : ReferenceTypeAssertions<Run, RunAssertions>(run)
{
    protected override string Identifier => "run";

    /// <summary>It ended well, and its screen shows these texts.</summary>
    public void HaveSucceeded(params string[] texts)
    {
        Subject.ExitCode.Should().Be(0, Subject.Screen);
        foreach (var text in texts)
            Subject.Screen.Should().Contain(text);
    }

    /// <summary>It failed, and its screen shows these texts.</summary>
    public void HaveFailed(params string[] texts)
    {
        Subject.ExitCode.Should().NotBe(0, Subject.Screen);
        foreach (var text in texts)
            Subject.Screen.Should().Contain(text);
    }
}

internal static class RunExtensions
{
    public static RunAssertions Should(this Run run) => new(run);
}
