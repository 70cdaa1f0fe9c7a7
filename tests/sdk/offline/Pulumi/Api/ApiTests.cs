namespace Pulumi.Tests.Api;

/// <summary>
/// A program that builds with the stand-in must build with the official SDK. <c>official-signatures.txt</c> holds the
/// signatures that the official SDK has for the types and members which the stand-in has too.
/// </summary>
public sealed class ApiTests
{
    private static readonly string[] Official = File.ReadAllLines(
        Path.Combine(TestContext.CurrentContext.TestDirectory, "Api", "official-signatures.txt")
    );

    private static readonly string[] Own = [.. ApiText.Of(typeof(Output).Assembly)];

    [Test]
    public void PublicApi_EveryMember_HasTheOfficialSignature() =>
        Pairs(Own).Except(Pairs(Official)).Should().BeEmpty();

    [Test]
    public void PublicApi_WhatIsListed_IsThere() => Pairs(Official).Except(Pairs(Own)).Should().BeEmpty();

    [Test]
    public void Assembly_ItsIdentity_LetsTheOfficialOneTakeItsPlace()
    {
        var name = typeof(Output).Assembly.GetName();

        name.Name.Should().Be("Pulumi");
        name.GetPublicKeyToken().Should().BeEmpty("the official assembly has no strong name");
        // .NET binds upwards only: the lowest official version that an SDK may meet.
        name.Version.Should().Be(new Version(3, 109, 0, 0));
    }

    // A member's line means little without the line of its type.
    private static IEnumerable<string> Pairs(IEnumerable<string> lines)
    {
        var type = "";
        foreach (var line in lines)
        {
            if (line.StartsWith(' '))
                yield return $"{type} |{line}";
            else
                yield return type = line;
        }
    }
}
