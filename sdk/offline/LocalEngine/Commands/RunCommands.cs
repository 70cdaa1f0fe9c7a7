using System.CommandLine;
using PulumiApig.LocalEngine.Deployments;
using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Runs;

namespace PulumiApig.LocalEngine.Commands;

/// <summary>A run of one of the commands: given the stack, its options and where to send events.</summary>
internal delegate Task<RunResult> StackRun(LocalStack stack, RunOptions options, IEventSink events);

/// <summary>The commands that change a stack, or say how they would.</summary>
internal static class RunCommands
{
    public static Command Preview(Shell shell)
    {
        var settings = new RunSettings(canAsk: false);
        var replace = ReplaceOption();
        var refresh = RefreshOption();
        var command = settings.AddTo(new Command("preview", "Say what an update would change") { replace, refresh });
        command.SetAction(
            (arguments, _) =>
            {
                var stack = settings.Open(arguments, shell);
                var options = Updating(settings.Options(arguments), arguments, replace, refresh);
                var run = Update(shell, stack);
                return settings.IsJson(arguments)
                    ? PreviewJsonAsync(shell, stack, settings, arguments, options, run)
                    : new ConfirmedRun(shell, stack, RunKind.Update, settings, arguments).PreviewAsync(options, run);
            }
        );
        return command;
    }

    public static Command Up(Shell shell)
    {
        var replace = ReplaceOption();
        var refresh = RefreshOption();
        var onError = ContinueOnErrorOption();
        return Changing(
            shell,
            new Command("up", "Bring the stack to what the program describes") { replace, refresh, onError },
            RunKind.Update,
            (stack, _) => Update(shell, stack),
            (options, arguments) =>
                Updating(options, arguments, replace, refresh) with
                {
                    ContinuesOnError = arguments.GetValue(onError),
                }
        );
    }

    public static Command Refresh(Shell shell)
    {
        var clear = new Option<bool>("--clear-pending-creates")
        {
            Description = "Take it that creations without a known end have created nothing.",
        };
        return Changing(
            shell,
            new Command("refresh", "Read the live state of all resources") { clear },
            RunKind.Refresh,
            (_, _) => (stack, options, events) => stack.RefreshAsync(options, events, shell.Control),
            (options, arguments) => options with { ClearPendingCreates = arguments.GetValue(clear) }
        );
    }

    public static Command Destroy(Shell shell)
    {
        var onError = ContinueOnErrorOption();
        return Changing(
            shell,
            new Command("destroy", "Delete all resources") { onError },
            RunKind.Destroy,
            (_, _) => (stack, options, events) => stack.DestroyAsync(options, events, shell.Control),
            (options, arguments) => options with { ContinuesOnError = arguments.GetValue(onError) }
        );
    }

    public static Command Import(Shell shell)
    {
        var type = new Argument<string>("TYPE") { Description = "Type of the resource, such as apig:index:AppAcl." };
        var name = new Argument<string>("NAME") { Description = "Its name in the program." };
        var id = new Argument<string>("ID") { Description = "The id that the provider knows it by." };
        var parent = new Option<string?>("--parent") { Description = "URN of its parent.", HelpName = "URN" };
        var protect = new Option<bool>("--protect")
        {
            Description = "Protect it from deletion until the program says otherwise.",
            DefaultValueFactory = _ => true,
        };
        return Changing(
            shell,
            new Command("import", "Take over an existing resource") { type, name, id, parent, protect },
            RunKind.Import,
            (_, arguments) =>
            {
                var request = new ImportRequest(
                    arguments.GetRequiredValue(type),
                    arguments.GetRequiredValue(name),
                    arguments.GetRequiredValue(id),
                    arguments.GetValue(parent),
                    arguments.GetValue(protect)
                );
                return (stack, options, events) => stack.ImportAsync(request, options, events, shell.Control);
            },
            (options, _) => options
        );
    }

    /// <summary>A command that shows a preview and asks, unless it is told not to, and then does it.</summary>
    private static Command Changing(
        Shell shell,
        Command command,
        RunKind kind,
        Func<LocalStack, ParseResult, StackRun> run,
        Func<RunOptions, ParseResult, RunOptions> adjust
    )
    {
        var settings = new RunSettings(canAsk: true);
        settings.AddTo(command);
        command.SetAction(
            (arguments, _) =>
            {
                var stack = settings.Open(arguments, shell);
                var options = adjust(settings.Options(arguments), arguments);
                return new ConfirmedRun(shell, stack, kind, settings, arguments).RunAsync(
                    options,
                    run(stack, arguments)
                );
            }
        );
        return command;
    }

    private static StackRun Update(Shell shell, LocalStack stack)
    {
        // Built once, for the preview and the update.
        var program = shell.ProgramOf(stack.Project, shell.Environment);
        return (s, options, events) => s.UpdateAsync(program, options, events, shell.Control);
    }

    private static async Task<int> PreviewJsonAsync(
        Shell shell,
        LocalStack stack,
        RunSettings settings,
        ParseResult arguments,
        RunOptions options,
        StackRun run
    )
    {
        var events = new List<EngineEvent>();
        var start = shell.Clock.GetTimestamp();
        var sink = new ReportSink(events.Add);
        var result = await run(stack, options with { IsPreview = true }, sink);
        var text = PreviewJson.Of(events, stack.Config, shell.Clock.GetElapsedTime(start), result.MaybeCorrupt);
        await shell.Output.WriteLineAsync(text);
        return await settings.ExitCodeAsync(arguments, shell, result, sink.Report);
    }

    private static Option<string[]> ReplaceOption() =>
        new("--replace")
        {
            Description = "Replace this resource in any case. May be given several times.",
            HelpName = "URN",
        };

    private static Option<bool> ContinueOnErrorOption() =>
        new("--continue-on-error")
        {
            Description = "Go on when a resource fails: only what depends on it is left out.",
        };

    private static Option<bool> RefreshOption() =>
        new("--refresh", "-r") { Description = "Read the live state of all resources first." };

    private static RunOptions Updating(
        RunOptions options,
        ParseResult arguments,
        Option<string[]> replace,
        Option<bool> refresh
    ) => options with { Replaces = new(arguments.GetValue(replace) ?? []), RefreshFirst = arguments.GetValue(refresh) };
}
