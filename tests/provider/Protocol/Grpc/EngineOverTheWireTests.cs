using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

using PulumiApig.Protocol.Tests.Support;

namespace PulumiApig.Protocol.Tests.Grpc;

public sealed class EngineOverTheWireTests
{
    [Test]
    public async Task Log_AMessage_ArrivesAsItWasSent()
    {
        var engine = new RecordingEngine();
        await using var server = await GrpcServer.StartAsync([EngineService.For(engine)]);
        using var channel = new GrpcChannel(server.Address);
        var message = new LogMessage(LogSeverity.Warning, "région 100%\nsecond line", "urn:x", 3, true);

        await new EngineClient(channel).LogAsync(message, default);

        engine.Messages.Should().Equal(message);
    }

    [Test]
    public async Task GetRootResource_TheEngineFails_GivesItsCodeAndMessage()
    {
        await using var server = await GrpcServer.StartAsync([EngineService.For(new RecordingEngine())]);
        using var channel = new GrpcChannel(server.Address);

        var call = () => new RootClient(channel).GetRootResourceAsync(default);

        var error = (await call.Should().ThrowAsync<RpcException>()).Which;
        error.Code.Should().Be(StatusCode.NotFound);
        error.Message.Should().Be("kein Wurzelknoten: 100 % fehlt\n名前");
    }

    private sealed class RecordingEngine : IEngine
    {
        public List<LogMessage> Messages { get; } = [];

        public Task LogAsync(LogMessage message, CancellationToken cancellation)
        {
            Messages.Add(message);
            return Task.CompletedTask;
        }

        public Task<string> GetRootResourceAsync(CancellationToken cancellation) =>
            throw new RpcException(StatusCode.NotFound, "kein Wurzelknoten: 100 % fehlt\n名前");

        public Task SetRootResourceAsync(string urn, CancellationToken cancellation) => Task.CompletedTask;
    }
}
