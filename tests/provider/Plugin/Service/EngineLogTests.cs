using PulumiApig.Plugin.Service;
using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Plugin.Tests.Service;

public sealed class EngineLogTests
{
    [Test]
    public async Task Attach_AnotherEngineWhileMessagesAreOnTheirWay_LosesNone()
    {
        var (first, second) = (new RecordingEngine(), new RecordingEngine());
        await using var firstServer = await GrpcServer.StartAsync([EngineService.For(first)]);
        await using var secondServer = await GrpcServer.StartAsync([EngineService.For(second)]);
        using var log = new EngineLog(TimeProvider.System);
        log.Attach(firstServer.Address);
        for (var i = 0; i < 20; i++)
            log.Post(new(LogSeverity.Info, $"{i}"));

        log.Attach(secondServer.Address);
        log.Post(new(LogSeverity.Info, "last"));
        await log.FlushAsync();

        first.Messages.Select(m => m.Text).Should().Equal(Enumerable.Range(0, 20).Select(i => $"{i}"));
        second.Messages.Select(m => m.Text).Should().Equal("last");
    }

    [Test]
    public async Task Post_TheEngineIsGone_IsNoFailure()
    {
        using var log = new EngineLog(TimeProvider.System);
        log.Attach("127.0.0.1:1");

        log.Post(new(LogSeverity.Info, "nobody hears this"));

        await log.Invoking(l => l.FlushAsync()).Should().NotThrowAsync();
    }
}
