using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine;

/// <summary>How a run of an <see cref="InlineStack"/> ended.</summary>
public sealed class InlineRun
{
    private InlineRun(RunResult result, Report report, ReportView view)
    {
        Succeeded = !result.HasFailed;
        ResourceChanges = report.Counts().ToImmutableSortedDictionary(c => c.Key.Name(), c => c.Value);
        Errors =
        [
            .. report
                .Messages.Concat(report.Order.SelectMany(urn => report.Rows[urn].Messages))
                .Where(message => message.Severity == LogSeverity.Error)
                .Select(message => message.Text),
        ];
        Outputs = OutputsOf(result.State);
        Text = string.Join('\n', ReportText.Of(report, view).Select(line => line.ToString()));
    }

    /// <summary>Whether nothing failed.</summary>
    public bool Succeeded { get; }

    /// <summary>
    /// How many resources were, or would be, treated in each way: <c>create</c>, <c>update</c>, <c>replace</c>,
    /// <c>delete</c>, <c>import</c>, <c>read</c>, <c>same</c>.
    /// </summary>
    public IReadOnlyDictionary<string, int> ResourceChanges { get; }

    /// <summary>What went wrong, in words.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>The outputs of the stack as a JSON object, secrets in the clear. In a preview some may be missing.</summary>
    public JsonElement Outputs { get; }

    /// <summary>The report, as <c>apig-local</c> prints it.</summary>
    public string Text { get; }

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;

    internal static async Task<InlineRun> OfAsync(ReportView view, Func<ReportSink, Task<RunResult>> run)
    {
        var sink = new ReportSink(_ => { });
        var result = await run(sink);
        return new(result, sink.Report, view);
    }

    private static JsonElement OutputsOf(Snapshot state)
    {
        var outputs = state.Resources.FirstOrDefault(r => r.IsStack)?.Outputs ?? PropertyMap.Empty;
        using var json = JsonDocument.Parse(PropertyJson.ToText(outputs));
        return json.RootElement.Clone();
    }
}
