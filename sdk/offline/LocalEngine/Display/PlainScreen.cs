using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Steps;

namespace PulumiApig.LocalEngine.Display;

/// <summary>Plain lines, for files and pipes: what begins, what the program writes, and the report at the end.</summary>
internal sealed class PlainScreen(TextWriter output, TimeProvider clock) : IScreen
{
    public async Task<(RunResult Result, Report Report)> ShowAsync(
        ReportView view,
        Func<IEventSink, Task<RunResult>> run
    )
    {
        await output.WriteLineAsync(view.Title);
        var start = clock.GetTimestamp();
        var sink = new ReportSink(happened => Announce(happened, view));
        var result = await run(sink);
        var final = view with { Duration = clock.GetElapsedTime(start), ShowsProgramOutput = false };
        await output.WriteLineAsync();
        foreach (var line in ReportText.Of(sink.Report, final))
            await output.WriteLineAsync(line.ToString());
        return (result, sink.Report);
    }

    private void Announce(EngineEvent happened, ReportView view)
    {
        switch (happened)
        {
            case ProgramOutput { Line: var line }:
                output.WriteLine(line);
                break;
            // Single steps of a preview are not waited for.
            case StepStarted { Step: { Op: not (StepOp.Same or StepOp.Replace or StepOp.Refresh) } step }
                when !view.IsPreview && !Report.IsDefaultProvider(step.State):
                output.WriteLine($"{step.Op.Mark()} {step.Type} {step.State.Name} {step.Op.Present()}...");
                break;
            case Diagnostic { IsEphemeral: true } message:
                output.WriteLine(message.Text);
                break;
        }
    }
}
