using System.CommandLine;
using System.Text;
using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.State;

namespace PulumiApig.LocalEngine.Commands;

/// <summary>The commands about a stack's configuration.</summary>
internal static class ConfigCommands
{
    public static Command Create(Shell shell)
    {
        var options = new StackOptions();
        var command = new Command("config", "List or change the stack's configuration")
        {
            Get(shell),
            Set(shell),
            Remove(shell),
        };
        options.AddTo(command);
        command.SetAction(arguments =>
        {
            foreach (var (key, value) in options.Open(arguments, shell).Config.Values)
                shell.Output.WriteLine($"{key}  {(value.IsSecret ? ValueText.Secret : value.Text)}");
        });
        return command;
    }

    private static Command Get(Shell shell)
    {
        var (command, options, key) = Command("get", "Print a value, secrets too");
        command.SetAction(arguments =>
        {
            var stack = options.Open(arguments, shell);
            var name = ConfigKey.Full(arguments.GetRequiredValue(key), stack.Project.Name);
            shell.Output.WriteLine(
                stack.Config.Values.TryGetValue(name, out var value)
                    ? value.Text
                    : throw new LocalEngineException($"The stack '{stack.Name}' has no configuration value '{name}'.")
            );
        });
        return command;
    }

    private static Command Set(Shell shell)
    {
        var (command, options, key) = Command("set", "Set a value");
        var value = new Argument<string>("VALUE") { Description = "The value." };
        var secret = new Option<bool>("--secret") { Description = "Encrypt it." };
        command.Add(value);
        command.Add(secret);
        command.SetAction(arguments =>
            Edit(
                options.Open(arguments, shell),
                (stack, yaml) =>
                {
                    var name = ConfigKey.Full(arguments.GetRequiredValue(key), stack.Project.Name);
                    var text = arguments.GetRequiredValue(value);
                    return arguments.GetValue(secret)
                        ? SetSecret(stack, yaml, name, text)
                        : StackConfigEditor.Set(yaml, name, text, isSecret: false);
                }
            )
        );
        return command;
    }

    private static Command Remove(Shell shell)
    {
        var (command, options, key) = Command("rm", "Remove a value");
        command.SetAction(arguments =>
            Edit(
                options.Open(arguments, shell),
                (stack, yaml) =>
                    StackConfigEditor.Remove(yaml, ConfigKey.Full(arguments.GetRequiredValue(key), stack.Project.Name))
            )
        );
        return command;
    }

    private static string SetSecret(LocalStack stack, string yaml, string key, string text)
    {
        var cipher = stack.Secrets.Current();
        var changed = StackConfigEditor.Set(yaml, key, cipher.Encrypt(text), isSecret: true);
        return Yaml.Read(yaml, "").Text(StackConfigFile.SaltKey) is null
            ? StackConfigEditor.SetSalt(changed, cipher.Salt)
            : changed;
    }

    private static void Edit(LocalStack stack, Func<LocalStack, string, string> edit)
    {
        var path = stack.Project.StackFile(stack.Name);
        var yaml = File.Exists(path) ? File.ReadAllText(path) : "";
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(edit(stack, yaml)));
    }

    private static (Command Command, StackOptions Options, Argument<string> Key) Command(
        string name,
        string description
    )
    {
        var key = new Argument<string>("KEY") { Description = "KEY or NAMESPACE:KEY." };
        var command = new Command(name, description) { key };
        var options = new StackOptions();
        options.AddTo(command);
        return (command, options, key);
    }
}
