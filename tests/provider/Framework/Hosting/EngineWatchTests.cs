using System.Net.Sockets;
using PulumiApig.Framework.Hosting;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Testing;

namespace PulumiApig.Framework.Tests.Hosting;

// A watch that has not ended goes on with the clock: each test needs its own.
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EngineWatchTests
{
    private const SocketError Refused = SocketError.ConnectionRefused;

    private readonly ManualTimeProvider _clock = new();
    private readonly Queue<SocketError> _looks = new();

    [Test]
    public async Task Gone_SeveralRefusalsUntilGone_Ends()
    {
        var gone = Watch(Refused, Refused, Refused);

        Look(2);
        gone.IsCompleted.Should().BeFalse("one look may fail by chance");
        Look(1);

        await gone;
    }

    [Test]
    public void Gone_TheEngineComesBackInBetween_CountsAnew()
    {
        var gone = Watch(Refused, Refused, SocketError.Success, Refused, Refused);

        Look(5);

        gone.IsCompleted.Should().BeFalse();
    }

    /// <summary>The plugin must not end in the midst of its work because it is short of something itself.</summary>
    [TestCase(SocketError.TooManyOpenSockets)]
    [TestCase(SocketError.NoBufferSpaceAvailable)]
    [TestCase(SocketError.AddressFamilyNotSupported)]
    public void Gone_LooksThatFailForAnotherReason_SayNothing(SocketError error)
    {
        var gone = Watch(error, error, error, error);

        Look(4);

        gone.IsCompleted.Should().BeFalse();
    }

    [Test]
    public async Task Of_APortThatIsClosed_SeesThatNobodyListens()
    {
        var server = await GrpcServer.StartAsync([]);
        var watch = EngineWatch.Of(server.Address, _clock)!;
        var gone = watch.GoneAsync(default);
        await server.DisposeAsync();

        while (!gone.IsCompleted)
        {
            _clock.AdvanceToNextTimer();
            await Task.Yield();
        }

        await gone;
    }

    [TestCase("localhost:1234")]
    [TestCase("nothing")]
    public void Of_NoAddressOfThisMachine_WatchesNothing(string address) =>
        EngineWatch.Of(address, _clock).Should().BeNull();

    private Task Watch(params SocketError[] looks)
    {
        Array.ForEach(looks, _looks.Enqueue);
        return new EngineWatch(_ => LookAsync(), _clock).GoneAsync(default);
    }

    private Task LookAsync() =>
        _looks.Dequeue() is var error and not SocketError.Success
            ? Task.FromException(new SocketException((int)error))
            : Task.CompletedTask;

    private void Look(int times)
    {
        for (var i = 0; i < times; i++)
            _clock.AdvanceToNextTimer();
    }
}
