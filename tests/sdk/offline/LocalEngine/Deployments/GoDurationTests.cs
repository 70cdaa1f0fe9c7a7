using PulumiApig.LocalEngine.Deployments.Goals;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class GoDurationTests
{
    [TestCase("1h30m", 5_400_000)]
    [TestCase("90s", 90_000)]
    [TestCase("1.5h", 5_400_000)]
    [TestCase("2m3s4ms", 123_004)]
    [TestCase("500us", 0.5)]
    [TestCase("500µs", 0.5)]
    [TestCase(".5s", 500)]
    public void Parse_ADuration_GivesIt(string text, double milliseconds) =>
        GoDuration.Parse(text).Should().Be(TimeSpan.FromMilliseconds(milliseconds));

    [TestCase("5")]
    [TestCase("h")]
    [TestCase("1d")]
    [TestCase("1h 30m")]
    [TestCase("-1h")]
    [TestCase("1h\n")]
    public void Parse_SomethingElse_Refuses(string text)
    {
        var parse = () => GoDuration.Parse(text);

        parse.Should().Throw<FormatException>();
    }

    [Test]
    public void Parse_NoText_IsNoLimit() => GoDuration.Parse("").Should().BeNull();
}
