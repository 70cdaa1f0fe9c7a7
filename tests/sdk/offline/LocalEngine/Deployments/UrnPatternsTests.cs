using PulumiApig.LocalEngine.Runs;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class UrnPatternsTests
{
    private const string Urn = "urn:pulumi:dev::demo::a:b:C$apig:index:AppAcl::offices";

    [TestCase(Urn, true)]
    [TestCase("**::offices", true)]
    [TestCase("**AppAcl**", true)]
    [TestCase("urn:pulumi:dev::demo::a:b:C$apig:index:*::off*", true)]
    [TestCase("urn:pulumi:*::offices", false, Description = "One asterisk stops at a colon.")]
    [TestCase("**::office", false)]
    [TestCase("offices", false)]
    [TestCase("", false)]
    public void Match_APattern_IsHeldAgainstTheWholeUrn(string pattern, bool expected) =>
        new UrnPatterns([pattern]).Match(Urn).Should().Be(expected);

    [Test]
    public void Match_NoPattern_MatchesNothing() => UrnPatterns.None.Match(Urn).Should().BeFalse();
}
