using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Tests.Grpc;

public sealed class GrpcTimeoutTests
{
    [TestCase("1H", 3_600_000)]
    [TestCase("2M", 120_000)]
    [TestCase("3S", 3_000)]
    [TestCase("250m", 250)]
    [TestCase("1500u", 1.5)]
    [TestCase("99999999n", 99.9999)]
    [TestCase("0S", 0)]
    public void Parse_ANumberAndAUnit_IsThatTime(string header, double milliseconds) =>
        GrpcTimeout.Parse(header)!.Value.TotalMilliseconds.Should().BeApproximately(milliseconds, 0.0001);

    [TestCase("99999999H")]
    [TestCase("99999999M")]
    [TestCase("99999999S")]
    public void Parse_LongerThanATimerCanWait_IsTheLongestItCan(string header)
    {
        GrpcTimeout.Parse(header).Should().Be(GrpcTimeout.Longest);

        FluentActions.Invoking(() => new CancellationTokenSource(GrpcTimeout.Longest).Dispose()).Should().NotThrow();
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("5")]
    [TestCase("S")]
    [TestCase("5s")]
    [TestCase("-5S")]
    [TestCase("+5S")]
    [TestCase("5 S")]
    [TestCase("5.5S")]
    [TestCase("123456789S")]
    [TestCase("１S")]
    public void Parse_AnythingElse_IsNoLimit(string? header) => GrpcTimeout.Parse(header).Should().BeNull();

    [Test]
    public void Format_AnyTime_IsReadAsThatTimeWithinASecond() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).Select(ms => TimeSpan.FromMilliseconds(ms / 7.0)).ToArbitrary(),
                time =>
                {
                    var read = GrpcTimeout.Parse(GrpcTimeout.Format(time))!.Value;
                    return (read - time).Duration() < TimeSpan.FromSeconds(1) && read > TimeSpan.Zero;
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Format_TheLongestTimeOfAll_HasEightDigits() =>
        GrpcTimeout.Format(TimeSpan.MaxValue).Should().Be("99999999S");
}
