using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace PulumiApig.LocalEngine.Commands;

/// <summary>The command line as a whole.</summary>
internal static class CommandLine
{
    /// <returns>The exit code: 0 when all went well.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Shell shell)
    {
        var root = Root(shell);
        var settings = new InvocationConfiguration
        {
            Output = shell.Output,
            Error = shell.Error,
            EnableDefaultExceptionHandler = false,
            // Ctrl-C is our own business: what runs may come to its end.
            ProcessTerminationTimeout = null,
        };
        try
        {
            var parsed = root.Parse(arguments, new() { ResponseFileTokenReplacer = null });
            if (UnknownFlag(parsed, arguments) is { } flag)
                throw new LocalEngineException(
                    $"unknown flag: {flag}. A value that looks like one stands behind '--'."
                );
            // Without any argument the help says most.
            return parsed.Action is ParseErrorAction && arguments.Count > 0
                ? throw new LocalEngineException(
                    $"{string.Join(' ', parsed.Errors.Select(e => e.Message))} '--help' says what there is."
                )
                : await parsed.InvokeAsync(settings);
        }
        catch (Exception e) when (e is LocalEngineException or IOException or UnauthorizedAccessException)
        {
            return await FailAsync(shell, e.Message);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync(shell, "The run was cancelled before it began.");
        }
        catch (Exception e)
        {
            return await FailAsync(
                shell,
                $"{e.Message.ReplaceLineEndings(" ")} This is a fault of apig-local ({e.GetType().Name})."
            );
        }
    }

    /// <summary>All commands with their options.</summary>
    internal static RootCommand Root(Shell shell) =>
        new RootCommand(
            "Plays the Pulumi engine on this machine, without the Pulumi CLI: for trying, testing and air-gapped runs."
        )
        {
            RunCommands.Preview(shell),
            RunCommands.Up(shell),
            RunCommands.Refresh(shell),
            RunCommands.Destroy(shell),
            RunCommands.Import(shell),
            StackCommands.Create(shell),
            ConfigCommands.Create(shell),
        };

    // Without this a flag that is not known is an argument, and 'config set KEY --path' sets the value '--path'.
    private static string? UnknownFlag(ParseResult parsed, IReadOnlyList<string> arguments) =>
        parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(a => a.Tokens)
            .Select(t => t.Value)
            .FirstOrDefault(v => v is ['-', _, ..] && arguments.TakeWhile(a => a != "--").Contains(v));

    private static async Task<int> FailAsync(Shell shell, string message)
    {
        try
        {
            await shell.Error.WriteLineAsync($"error: {message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The error output is closed or full: the exit code says it alone.
        }
        return ExitCode.Failure;
    }
}
