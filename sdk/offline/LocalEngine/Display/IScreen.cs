using PulumiApig.LocalEngine.Events;

namespace PulumiApig.LocalEngine.Display;

/// <summary>Where a run is shown.</summary>
internal interface IScreen
{
    /// <summary>Shows a run while it goes on, and its report when it is over.</summary>
    /// <param name="view">How to show it.</param>
    /// <param name="run">The run; told where to send its events.</param>
    /// <returns>The result of the run, and its report.</returns>
    Task<(RunResult Result, Report Report)> ShowAsync(ReportView view, Func<IEventSink, Task<RunResult>> run);
}
