using System.CommandLine;
using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.Files;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.Secrets;

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
                arguments.GetRequiredValue(key),
                (editor, yaml, name, secrets) =>
                {
                    var text = arguments.GetRequiredValue(value);
                    if (!arguments.GetValue(secret))
                        return editor.Set(yaml, name, text, isSecret: false);
                    var cipher = secrets.Current();
                    var changed = editor.Set(yaml, name, cipher.Encrypt(text), isSecret: true);
                    return Yaml.Read(yaml).Child(StackConfigFile.SaltKey) is null
                        ? StackConfigEditor.SetSalt(changed, cipher.Salt)
                        : changed;
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
                arguments.GetRequiredValue(key),
                (editor, yaml, name, _) => editor.Remove(yaml, name)
            )
        );
        return command;
    }

    private static void Edit(
        LocalStack stack,
        string key,
        Func<StackConfigEditor, string, string, StackSecrets, string> edit
    )
    {
        var path = stack.Project.StackFile(stack.Name);
        var file = OptionalFile.Exists(path) ? TextFile.Read(path) : TextFile.Empty;
        var name = ConfigKey.Full(key, stack.Project.Name);
        var changed = Yaml.About(path, () => edit(new(stack.Project.Name), file.Text, name, stack.Secrets));
        if (changed == file.Text)
            return;
        if (File.Exists(path) && !file.Encode(file.Text).AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            throw new LocalEngineException(
                $"{path} is unchanged: its lines end in different ways. Make them one first."
            );
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, file.Encode(changed));
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
