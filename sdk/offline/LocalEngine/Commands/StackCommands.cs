using System.CommandLine;
using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Commands;

/// <summary>The commands about stacks and their state.</summary>
internal static class StackCommands
{
    public static Command Create(Shell shell) =>
        new("stack", "Look at stacks and move their state")
        {
            List(shell),
            Init(shell),
            Output(shell),
            Export(shell),
            Import(shell),
            Remove(shell),
        };

    private static Command List(Shell shell)
    {
        var (command, options) = Command("ls", "List the stacks that have a state");
        command.SetAction(arguments =>
        {
            foreach (var name in StateFile.Stacks(options.Root(arguments, shell)))
                shell.Output.WriteLine(name);
        });
        return command;
    }

    private static Command Init(Shell shell)
    {
        var (command, options) = Command("init", "Make an empty stack");
        var name = new Argument<string>("NAME") { Description = "Name of the stack." };
        command.Add(name);
        command.SetAction(arguments =>
        {
            var stack = options.Open(arguments, shell, arguments.GetRequiredValue(name));
            using var stackLock = stack.File.Lock();
            if (stack.File.Exists)
                throw new LocalEngineException($"There is a stack '{stack.Name}' already.");
            stack.File.Save(Snapshot.Empty);
        });
        return command;
    }

    private static Command Output(Shell shell)
    {
        var (command, options) = Command("output", "Print the outputs of a stack");
        var name = new Argument<string?>("NAME")
        {
            Description = "Print this output only.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json", "-j") { Description = "Print JSON." };
        var showSecrets = ShowSecrets();
        command.Add(name);
        command.Add(json);
        command.Add(showSecrets);
        command.SetAction(arguments =>
        {
            var outputs =
                options.Open(arguments, shell).File.Load().Resources.FirstOrDefault(r => r.IsStack)?.Outputs
                ?? PropertyMap.Empty;
            var wanted = arguments.GetValue(name);
            if (wanted is not null && !outputs.ContainsKey(wanted))
                throw new LocalEngineException($"The stack has no output '{wanted}'.");
            var shown = arguments.GetValue(showSecrets) ? outputs.WithoutSecrets() : PreviewJson.Hidden(outputs);
            var value = wanted is null ? shown : shown[wanted];
            if (arguments.GetValue(json))
                shell.Output.WriteLine(PropertyJson.ToText(value));
            else if (wanted is not null)
                shell.Output.WriteLine(value.TryGetText(out var text) ? text : ValueText.Of(value));
            else
                WriteAll(shell, shown);
        });
        return command;
    }

    private static Command Export(Shell shell)
    {
        var (command, options) = Command("export", "Print the state, in the form of `pulumi stack export`");
        var file = new Option<string?>("--file") { Description = "Write to a file.", HelpName = "FILE" };
        var showSecrets = ShowSecrets();
        command.Add(file);
        command.Add(showSecrets);
        command.SetAction(arguments =>
        {
            var stack = options.Open(arguments, shell);
            if (!stack.File.Exists)
                throw new LocalEngineException($"The stack '{stack.Name}' has no state.");
            // Not Load: a damaged state must be exported to be mended.
            var snapshot = stack.Format.Read(File.ReadAllBytes(stack.File.Path));
            var text = stack.Format.ToText(snapshot, arguments.GetValue(showSecrets));
            if (arguments.GetValue(file) is { } path)
                File.WriteAllText(shell.FullPath(path), text + "\n");
            else
                shell.Output.WriteLine(text);
        });
        return command;
    }

    private static Command Import(Shell shell)
    {
        var (command, options) = Command("import", "Replace the state by an exported one");
        var file = new Option<string>("--file")
        {
            Description = "Where it stands.",
            HelpName = "FILE",
            Required = true,
        };
        command.Add(file);
        command.SetAction(arguments =>
        {
            var stack = options.Open(arguments, shell);
            using var stackLock = stack.File.Lock();
            var snapshot = stack.Format.Read(File.ReadAllBytes(shell.FullPath(arguments.GetRequiredValue(file))));
            if (SnapshotIntegrity.Faults(snapshot).FirstOrDefault() is { } fault)
                throw new LocalEngineException($"The state was not imported, since it is damaged: {fault}");
            RefuseOtherStacks(stack, snapshot);
            // As the CLI: an export that is imported is how a user says that nothing is under way.
            foreach (var (resource, kind) in snapshot.Pending)
            {
                shell.Error.WriteLine(
                    $"warning: removing pending operation '{DeploymentFile.Name(kind)}' on '{resource.Urn}' from snapshot"
                );
            }
            stack.File.Save(snapshot with { Pending = [] });
        });
        return command;
    }

    private static Command Remove(Shell shell)
    {
        var (command, options) = Command("rm", "Remove a stack's state and configuration");
        var force = new Option<bool>("--force", "-f")
        {
            Description = "Even if it has resources. They stay where they are.",
        };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask." };
        command.Add(force);
        command.Add(yes);
        command.SetAction(arguments =>
        {
            var stack = options.Open(arguments, shell);
            using var stackLock = stack.File.Lock();
            var resources = stack.File.Load().Resources.Count(r => !r.IsStack);
            if (resources > 0 && !arguments.GetValue(force))
            {
                throw new LocalEngineException(
                    $"The stack '{stack.Name}' has {resources} resources: destroy them first, or say --force."
                );
            }
            if (!arguments.GetValue(yes) && shell.Ask?.Invoke($"Remove the stack '{stack.Name}'?") != true)
                throw new LocalEngineException("Nothing was removed: say --yes to go ahead without a question.");
            stack.File.Delete();
            File.Delete(stack.Project.StackFile(stack.Name));
        });
        return command;
    }

    private static void WriteAll(Shell shell, PropertyMap outputs)
    {
        var width = outputs.Keys.Select(k => k.Length).DefaultIfEmpty().Max();
        foreach (var (key, value) in outputs)
        {
            shell.Output.WriteLine(
                $"{key.PadRight(width)}  {(value.TryGetText(out var text) ? text : ValueText.Of(value))}"
            );
        }
    }

    // URNs carry the names of stack and project: of another stack none would ever be found.
    private static void RefuseOtherStacks(LocalStack stack, Snapshot snapshot)
    {
        var foreign = snapshot.Resources.FirstOrDefault(r =>
            new Protocol.Urn(r.Urn) is var urn && (urn.Stack != stack.Name || urn.Project != stack.Project.Name)
        );
        if (foreign is not null)
        {
            throw new LocalEngineException(
                $"The state was not imported, since it belongs to another stack: {foreign.Urn}"
            );
        }
    }

    private static (Command Command, StackOptions Options) Command(string name, string description)
    {
        var command = new Command(name, description);
        var options = new StackOptions();
        options.AddTo(command);
        return (command, options);
    }

    private static Option<bool> ShowSecrets() => new("--show-secrets") { Description = "Print secrets in the clear." };
}
