using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Display;

/// <summary>A run as a stream of events, one JSON object a line.</summary>
internal sealed class JsonScreen(TextWriter output, StackConfig config, TimeProvider clock) : IScreen
{
    public async Task<(RunResult Result, Report Report)> ShowAsync(
        ReportView view,
        Func<IEventSink, Task<RunResult>> run
    )
    {
        var json = new EventJson(clock);
        await output.WriteLineAsync(json.Prelude(config));
        var start = clock.GetTimestamp();
        var sink = new ReportSink(happened =>
        {
            if (json.Of(happened, view.IsPreview) is { } line)
                output.WriteLine(line);
        });
        var result = await run(sink);
        await output.WriteLineAsync(json.Summary(sink.Report, result, view.IsPreview, clock.GetElapsedTime(start)));
        await output.WriteLineAsync(json.End());
        return (result, sink.Report);
    }
}
