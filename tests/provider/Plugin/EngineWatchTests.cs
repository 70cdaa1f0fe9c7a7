using PulumiApig.Protocol.Grpc;
using PulumiApig.Testing;

namespace PulumiApig.Plugin.Tests;

public sealed class EngineWatchTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly Queue<bool> _looks = new();

    [Test]
    public async Task Gone_SeveralLooksInVain_Ends()
    {
        var gone = Watch(false, false, false);

        Look(2);
        gone.IsCompleted.Should().BeFalse("one look may fail by chance");
        Look(1);

        await gone;
    }

    [Test]
    public void Gone_TheEngineComesBackInBetween_CountsAnew()
    {
        var gone = Watch(false, false, true, false, false);

        Look(5);

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

    private Task Watch(params bool[] looks)
    {
        Array.ForEach(looks, _looks.Enqueue);
        return new EngineWatch(_ => Task.FromResult(_looks.Dequeue()), _clock).GoneAsync(default);
    }

    private void Look(int times)
    {
        for (var i = 0; i < times; i++)
            _clock.AdvanceToNextTimer();
    }
}
