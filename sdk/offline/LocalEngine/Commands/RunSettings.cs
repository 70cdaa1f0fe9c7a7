using System.CommandLine;
using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.Runs;

namespace PulumiApig.LocalEngine.Commands;

/// <summary>The options of commands that run something.</summary>
internal sealed class RunSettings
{
    private readonly StackOptions _stack = new();

    private readonly Option<bool> _yes = new("--yes", "-y")
    {
        Description = "Do not show a preview first, and do not ask.",
    };

    private readonly Option<bool> _diff = new("--diff")
    {
        Description = "Also list the properties of what is created and deleted.",
    };

    private readonly Option<bool> _expectNoChanges = new("--expect-no-changes")
    {
        Description = "Fail when anything changes.",
    };

    private readonly Option<string[]> _target = new("--target", "-t")
    {
        Description =
            "Only this resource: a URN, '*' for any text without a colon, '**' for any text. May be given several times.",
        HelpName = "URN",
    };

    private readonly Option<int?> _parallel = new("--parallel", "-p")
    {
        Description = "How many resources to work on at once.",
        HelpName = "COUNT",
    };

    private readonly Option<bool> _json = new("--json", "-j")
    {
        Description = "Print JSON, in the form of the Pulumi CLI.",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Check the provider too: try each of its answers with further calls.",
    };

    private readonly Option<bool> _log = new("--logtostderr")
    {
        Description = "Write debug messages, and all that plugins write, to the error output.",
    };

    private readonly bool _canAsk;

    /// <param name="canAsk">Whether the command changes anything, so that it asks first.</param>
    public RunSettings(bool canAsk)
    {
        _canAsk = canAsk;
        _parallel.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError("--parallel must be at least 1.");
        });
    }

    public Command AddTo(Command command)
    {
        _stack.AddTo(command);
        foreach (var option in new Option[] { _diff, _json, _expectNoChanges, _target, _parallel, _strict, _log })
            command.Add(option);
        if (_canAsk)
            command.Add(_yes);
        return command;
    }

    /// <exception cref="LocalEngineException">The stack's configuration is not what the project asks for.</exception>
    public LocalStack Open(ParseResult arguments, Shell shell)
    {
        var stack = _stack.Open(arguments, shell);
        stack.CheckConfig();
        return arguments.GetValue(_log) ? stack.With(shell.Error.WriteLine) : stack;
    }

    public RunOptions Options(ParseResult arguments)
    {
        var options = new RunOptions
        {
            Targets = new(arguments.GetValue(_target) ?? []),
            IsStrict = arguments.GetValue(_strict),
        };
        return arguments.GetValue(_parallel) is { } parallel ? options with { Parallel = parallel } : options;
    }

    public bool IsYes(ParseResult arguments) => arguments.GetValue(_yes);

    public bool IsJson(ParseResult arguments) => arguments.GetValue(_json);

    public bool IsFull(ParseResult arguments) => arguments.GetValue(_diff);

    /// <summary>How a command ends after a run; what was not expected is said.</summary>
    public async Task<int> ExitCodeAsync(ParseResult arguments, Shell shell, RunResult result, Report report)
    {
        if (result.HasFailed)
            return ExitCode.Failure;
        if (!arguments.GetValue(_expectNoChanges) || SummaryLines.Changes(report) == 0)
            return ExitCode.Success;
        await shell.Error.WriteLineAsync("error: no changes were expected, and there are some.");
        return ExitCode.UnexpectedChanges;
    }
}
