using System.CommandLine;
using PulumiApig.LocalEngine.Deployments;
using PulumiApig.LocalEngine.Display;

namespace PulumiApig.LocalEngine.Commands;

/// <summary>One command's talk with the user: preview, question, run.</summary>
internal sealed class Conversation(
    Shell shell,
    LocalStack stack,
    RunKind kind,
    RunSettings settings,
    ParseResult arguments
)
{
    public async Task<int> RunAsync(RunOptions options, StackRun run)
    {
        if (!settings.IsYes(arguments))
        {
            if (shell.Ask is not { } ask)
                throw new LocalEngineException(
                    "Without a terminal there is nobody to ask: say --yes to go ahead without a question."
                );
            var preview = await ShowAsync(options with { IsPreview = true }, run);
            if (preview != ExitCode.Success)
                return preview;
            if (!ask($"Do you want to perform this {kind.ToString().ToLowerInvariant()}?"))
            {
                await shell.Output.WriteLineAsync("Nothing was done.");
                return ExitCode.Failure;
            }
        }
        return await ShowAsync(options, run);
    }

    public Task<int> PreviewAsync(RunOptions options, StackRun run) =>
        ShowAsync(options with { IsPreview = true }, run);

    private async Task<int> ShowAsync(RunOptions options, StackRun run)
    {
        var view = new ReportView(kind, options.IsPreview, stack.Name) { IsFull = settings.IsFull(arguments) };
        var (result, report) = await shell.Screen.ShowAsync(view, events => run(stack, options, events));
        if (result.HasFailed)
            return ExitCode.Failure;
        if (settings.ExpectsNoChanges(arguments) && SummaryLines.Changes(report) > 0)
        {
            await shell.Error.WriteLineAsync("error: no changes were expected, and there are some.");
            return ExitCode.Failure;
        }
        return ExitCode.Success;
    }
}
