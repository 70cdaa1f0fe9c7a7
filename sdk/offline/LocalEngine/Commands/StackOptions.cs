using System.CommandLine;
using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Commands;

/// <summary>The options that say which stack a command is about.</summary>
internal sealed class StackOptions
{
    private readonly Option<string?> _stack = new("--stack", "-s")
    {
        Description = "The stack. By default PULUMI_STACK, the only one with a configuration file, else 'dev'.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _directory = new("--cwd", "-C")
    {
        Description = "The project's folder, or one below it.",
        HelpName = "FOLDER",
    };

    public void AddTo(Command command)
    {
        command.Add(_stack);
        command.Add(_directory);
    }

    public LocalStack Open(ParseResult arguments, Shell shell) =>
        LocalStack.Open(
            Directory(arguments, shell),
            arguments.GetValue(_stack) ?? shell.Environment("PULUMI_STACK"),
            shell.Environment,
            shell.Clock,
            shell.Derive
        );

    /// <summary>The folder of the project.</summary>
    public string Root(ParseResult arguments, Shell shell) => ProjectFile.Find(Directory(arguments, shell)).Root;

    /// <summary>A stack by its name, in the folder that the options say.</summary>
    public LocalStack Open(ParseResult arguments, Shell shell, string name) =>
        LocalStack.Open(Directory(arguments, shell), name, shell.Environment, shell.Clock, shell.Derive);

    private string Directory(ParseResult arguments, Shell shell)
    {
        var folder = shell.FullPath(arguments.GetValue(_directory) ?? ".");
        return System.IO.Directory.Exists(folder)
            ? folder
            : throw new LocalEngineException($"There is no folder {folder}.");
    }
}
