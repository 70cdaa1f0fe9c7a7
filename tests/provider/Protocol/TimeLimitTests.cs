using PulumiApig.Protocol.Provider;

namespace PulumiApig.Protocol.Tests;

public sealed class TimeLimitTests
{
    [TestCase(0, null)]
    [TestCase(-1, null)]
    [TestCase(double.NaN, null)]
    [TestCase(90.5, 90.5)]
    public void FromSeconds_ATimeLimit_IsReadAsSecondsOrNone(double seconds, double? expected) =>
        (TimeLimit.FromSeconds(seconds)?.TotalSeconds).Should().Be(expected);

    [Test]
    public void FromSeconds_AnEndlessOne_IsAVeryLongOne() =>
        TimeLimit.FromSeconds(double.PositiveInfinity).Should().BeGreaterThan(TimeSpan.FromDays(36_500));

    [TestCase(null, 0)]
    [TestCase(90.5, 90.5)]
    public void ToSeconds_NoLimit_IsNought(double? seconds, double expected) =>
        TimeLimit.ToSeconds(seconds is { } s ? TimeSpan.FromSeconds(s) : null).Should().Be(expected);
}
