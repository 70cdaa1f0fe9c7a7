using System.CommandLine;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using PulumiApig.LocalEngine.Commands;
using PulumiApig.LocalEngine.Display;

namespace PulumiApig.LocalEngine.Tests.Commands;

/// <summary>The page on the offline kit lists each command, flag and setting with tests that hold it to the CLI.</summary>
public sealed partial class CommandTableTests
{
    private static readonly string[] Page = Read();

    // | `stack output` | `--json`, `--show-secrets` | `CommandLineTests.StackOutput*` | |
    private static readonly string[][] Commands = Table("| command |");

    // | `main`: a folder or a file | `DotnetProgramTests.Choose*` |
    private static readonly string[][] Settings = Table("| setting |");

    // | `PULUMI_STACK` | `CommandLineTests.AnyCommand_WithTheVariable*` |
    private static readonly string[][] Variables = Table("| variable |");

    [Test]
    public void Commands_OfTheTable_AreThoseOfTheProgram() =>
        Commands
            .SelectMany(row => Quoted(row[0]))
            // import TYPE NAME ID
            .Select(usage => string.Join(' ', usage.Split(' ').Where(word => !word.All(char.IsAsciiLetterUpper))))
            .Should()
            .BeEquivalentTo(Runnable(Root(), "").Select(c => c.Path));

    [Test]
    public void Flags_OfTheTable_AreThoseOfTheProgram() =>
        Commands
            .SelectMany(row => Quoted(row[1]))
            .Where(name => name.StartsWith('-'))
            .Distinct()
            .Should()
            .BeEquivalentTo(Runnable(Root(), "").SelectMany(c => c.Command.Options).Select(o => o.Name).Distinct());

    [Test]
    public void Variables_OfTheTable_AreThoseOfTheProgram() =>
        Variables
            .SelectMany(row => Quoted(row[0]))
            .Distinct()
            .Should()
            .BeEquivalentTo(Literals().Where(text => VariableName().IsMatch(text)).Distinct());

    [Test]
    public void Tests_OfTheTables_Exist()
    {
        string[] named =
        [
            .. Commands
                .Select(row => row[2])
                .Concat(Settings.Concat(Variables).Select(row => row[1]))
                .SelectMany(Quoted)
                .Where(IsTest),
        ];

        named.Should().HaveCountGreaterThan(30);
        named.Where(name => !Exists(name)).Should().BeEmpty();
    }

    private static bool IsTest(string name) => TestName().IsMatch(name);

    /// <summary>Whether there is a test class of this name, with a test that begins as <c>Class.Method*</c> says.</summary>
    private static bool Exists(string name)
    {
        var (type, method) = name.Split('.') is [var t, var m] ? (t, m.TrimEnd('*')) : (name, "");
        return typeof(CommandTableTests)
            .Assembly.GetTypes()
            .Any(t =>
                t.Name == type
                && t.GetMethods(BindingFlags.Public | BindingFlags.Instance)
                    .Any(m => m.Name.StartsWith(method, StringComparison.Ordinal))
            );
    }

    private static IEnumerable<(string Path, Command Command)> Runnable(Command command, string path)
    {
        if (command.Action is not null && path.Length > 0)
            yield return (path, command);
        foreach (var inner in command.Subcommands.SelectMany(c => Runnable(c, $"{path} {c.Name}".TrimStart())))
            yield return inner;
    }

    private static RootCommand Root() =>
        CommandLine.Root(
            new()
            {
                Output = TextWriter.Null,
                Error = TextWriter.Null,
                Screen = new PlainScreen(TextWriter.Null, TimeProvider.System),
                Ask = null,
                Environment = _ => null,
                Clock = TimeProvider.System,
                Directory = null,
                Control = default,
            }
        );

    /// <summary>The texts that stand in the code of the program.</summary>
    private static IEnumerable<string> Literals()
    {
        using var file = new PEReader(File.OpenRead(typeof(CommandLine).Assembly.Location));
        var metadata = file.GetMetadataReader();
        for (var text = MetadataTokens.UserStringHandle(1); !text.IsNil; text = metadata.GetNextHandle(text))
            yield return metadata.GetUserString(text);
    }

    private static IEnumerable<string> Quoted(string cell) => Code().Matches(cell).Select(m => m.Groups[1].Value);

    private static string[][] Table(string head) =>
        [
            .. Page.SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
        ];

    private static string[] Read()
    {
        using var page = typeof(CommandTableTests).Assembly.GetManifestResourceStream("offline.md")!;
        using var reader = new StreamReader(page);
        return reader.ReadToEnd().Split('\n');
    }

    [GeneratedRegex("^((PULUMI|NODE|DOTNET)_[A-Z_]+|PATH)$")]
    private static partial Regex VariableName();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[A-Z]\w+Tests(\.\w+\*?)?$")]
    private static partial Regex TestName();
}
