using System.CommandLine;
using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.Runs;

namespace PulumiApig.LocalEngine.Commands;

/// <summary>A run of one command: preview, question to the user, run.</summary>
internal sealed class ConfirmedRun(
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
            if (shell.Ask is not { } ask || settings.IsJson(arguments))
            {
                throw new LocalEngineException("Without a terminal, or with --json, there is no question: give --yes.");
            }
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
        // What was imported is to be written into the program.
        var isFull = settings.IsFull(arguments) || kind == RunKind.Import;
        var view = new ReportView(kind, options.IsPreview, stack.Name) { IsFull = isFull };
        var screen = settings.IsJson(arguments)
            ? new JsonScreen(shell.Output, stack.Config, shell.Clock)
            : shell.Screen;
        var (result, report) = await screen.ShowAsync(view, events => run(stack, options, events));
        return await settings.ExitCodeAsync(arguments, shell, result, report);
    }
}
