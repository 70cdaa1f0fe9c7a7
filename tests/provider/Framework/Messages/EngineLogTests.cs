using System.Threading.Channels;
using PulumiApig.Engine.Protocol;
using PulumiApig.Engine.Protocol.Root;
using PulumiApig.Framework.Messages;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Testing;

namespace PulumiApig.Framework.Tests.Messages;

public sealed class EngineLogTests
{
    private readonly ManualTimeProvider _clock = new();

    [Test]
    public async Task Attach_AnotherEngineWhileMessagesAreOnTheirWay_LosesNone()
    {
        var (first, second) = (new RecordingEngine(), new RecordingEngine());
        await using var firstServer = await GrpcServer.StartAsync([EngineService.For(first)]);
        await using var secondServer = await GrpcServer.StartAsync([EngineService.For(second)]);
        using var log = new EngineLog(_clock);
        log.Attach(firstServer.Address);
        for (var i = 0; i < 20; i++)
            log.Send(new() { Severity = LogSeverity.Info, Message = $"{i}" });

        log.Attach(secondServer.Address);
        log.Send(new() { Severity = LogSeverity.Info, Message = "last" });
        await log.FlushAsync();

        first.Messages.Select(m => m.Message).Should().Equal(Enumerable.Range(0, 20).Select(i => $"{i}"));
        second.Messages.Select(m => m.Message).Should().Equal("last");
    }

    [Test]
    public async Task Post_TheEngineIsGone_IsNoFailure()
    {
        using var log = new EngineLog(_clock);
        log.Attach("127.0.0.1:1");

        log.Send(new() { Severity = LogSeverity.Info, Message = "nobody hears this" });

        await log.Invoking(l => l.FlushAsync()).Should().NotThrowAsync();
    }

    [Test]
    public async Task Post_OneMessageFailsInAWayThatNobodyForesaw_StillSendsTheNext()
    {
        var engine = new RecordingEngine();
        await using var server = await GrpcServer.StartAsync([EngineService.For(engine)]);
        using var log = new EngineLog(new BrokenOnce());
        log.Attach(server.Address);

        log.Send(new() { Severity = LogSeverity.Info, Message = "lost" });
        log.Send(new() { Severity = LogSeverity.Info, Message = "heard" });
        await log.FlushAsync();

        engine.Messages.Select(m => m.Message).Should().Equal("heard");
    }

    [Test]
    public async Task Flush_TheEngineDoesNotAnswer_WaitsOnceAndThenNoMore()
    {
        var engine = new PausedEngine();
        await using var server = await GrpcServer.StartAsync([EngineService.For(engine)]);
        using var log = new EngineLog(_clock);
        log.Attach(server.Address);
        log.Send(new() { Severity = LogSeverity.Info, Message = "first" });
        await engine.Reached;

        var flush = log.FlushAsync();
        flush.IsCompleted.Should().BeFalse("it waits for a moment");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await flush;
        log.Send(new() { Severity = LogSeverity.Info, Message = "second" });
        await log.FlushAsync();

        engine.Answer();
        await WaitForAsync(engine, "first", "second");
    }

    [Test]
    public async Task Post_TheEngineGivesUpOnOneMessage_StillGetsTheNext()
    {
        var engine = new PausedEngine();
        await using var server = await GrpcServer.StartAsync([EngineService.For(engine)]);
        using var log = new EngineLog(_clock);
        log.Attach(server.Address);
        log.Send(new() { Severity = LogSeverity.Info, Message = "lost" });
        log.Send(new() { Severity = LogSeverity.Info, Message = "heard" });
        await engine.Reached;

        engine.AnswerFromNowOn();
        _clock.Advance(TimeSpan.FromSeconds(10));

        await WaitForAsync(engine, "heard");
    }

    [Test]
    public async Task Post_MoreThanAnybodyReads_KeepsTheFirstThousand()
    {
        var engine = new PausedEngine();
        await using var server = await GrpcServer.StartAsync([EngineService.For(engine)]);
        using var log = new EngineLog(_clock);
        log.Attach(server.Address);
        for (var i = 0; i < 5_000; i++)
            log.Send(new() { Severity = LogSeverity.Info, Message = $"{i}" });
        engine.Answer();

        await WaitForAsync(engine, [.. Enumerable.Range(0, 1_000).Select(i => $"{i}")]);
    }

    private static async Task WaitForAsync(PausedEngine engine, params string[] texts)
    {
        foreach (var text in texts)
            (await engine.Answered.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(text);
        engine.Answered.TryRead(out _).Should().BeFalse();
    }

    /// <summary>A clock whose first timer fails.</summary>
    private sealed class BrokenOnce : TimeProvider
    {
        private int _timers;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Interlocked.Increment(ref _timers) == 1
                ? throw new InvalidOperationException("broken")
                : base.CreateTimer(callback, state, dueTime, period);
    }

    /// <summary>An engine that takes messages and does not answer until it is told to.</summary>
    private sealed class PausedEngine : IEngine
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Channel<string> _answered = Channel.CreateUnbounded<string>();
        private volatile bool _answersAtOnce;

        public Task Reached => _reached.Task;

        /// <summary>The messages that were answered.</summary>
        public ChannelReader<string> Answered => _answered.Reader;

        public void Answer() => _answer.SetResult();

        /// <summary>Answers what comes, but not what is here.</summary>
        public void AnswerFromNowOn() => _answersAtOnce = true;

        public async Task LogAsync(LogRequest message, CancellationToken cancellation)
        {
            _reached.TrySetResult();
            if (!_answersAtOnce)
                await _answer.Task.WaitAsync(cancellation);
            _answered.Writer.TryWrite(message.Message);
        }

        public Task<GetRootResourceResponse> GetRootResourceAsync(CancellationToken cancellation) =>
            Task.FromResult(new GetRootResourceResponse());

        public Task<SetRootResourceResponse> SetRootResourceAsync(
            SetRootResourceRequest request,
            CancellationToken cancellation
        ) => Task.FromResult(new SetRootResourceResponse());
    }
}
