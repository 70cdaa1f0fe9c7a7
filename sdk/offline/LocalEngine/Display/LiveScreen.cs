using PulumiApig.LocalEngine.Events;
using Spectre.Console;

namespace PulumiApig.LocalEngine.Display;

/// <summary>A terminal: the resources as they change, then the report.</summary>
internal sealed class LiveScreen(IAnsiConsole console, TimeProvider clock) : IScreen
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    public async Task<(RunResult Result, Report Report)> ShowAsync(
        ReportView view,
        Func<IEventSink, Task<RunResult>> run
    )
    {
        console.Write(Colours.Paint([Line.Of(view.Title, Tone.Heading)]));
        var start = clock.GetTimestamp();
        var sink = new ReportSink(_ => { });
        var result = await console
            .Live(new Text(""))
            .AutoClear(true)
            .StartAsync(live => FollowAsync(live, view, run, sink));
        var final = view with { Duration = clock.GetElapsedTime(start), ShowsProgramOutput = true };
        console.Write(Colours.Paint(ReportText.Of(sink.Report, final)));
        return (result, sink.Report);
    }

    private async Task<RunResult> FollowAsync(
        LiveDisplayContext live,
        ReportView view,
        Func<IEventSink, Task<RunResult>> run,
        ReportSink sink
    )
    {
        var running = run(sink);
        while (!running.IsCompleted)
        {
            live.UpdateTarget(Colours.Paint(ReportText.Progress(sink.Report, view, console.Profile.Height - 2)));
            await Task.WhenAny(running, Task.Delay(Refresh, clock));
        }
        return await running;
    }
}
