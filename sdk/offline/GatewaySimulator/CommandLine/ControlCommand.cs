using System.CommandLine;
using PulumiApig.Simulator.Control;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>A subcommand that talks to a running simulator, whose address is its first argument.</summary>
internal sealed class ControlCommand : Command
{
    private readonly Func<ControlClient, ParseResult, CancellationToken, Task> _run;

    private readonly Argument<Uri> _url = new("URL")
    {
        Description = "The address that the simulator printed",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp)
                return uri;
            argument.AddError($"{text} is no address such as http://127.0.0.1:8080");
            return null;
        },
    };

    /// <summary>A subcommand that changes something; it prints the id of what it adds.</summary>
    public ControlCommand(
        string name,
        string description,
        Func<ControlClient, ParseResult, CancellationToken, Task<string?>> change,
        params IEnumerable<Symbol> symbols
    )
        : this(
            name,
            description,
            async (client, line, cancel) =>
            {
                if (await change(client, line, cancel) is { } id)
                    await line.InvocationConfiguration.Output.WriteLineAsync(id);
            },
            symbols
        ) { }

    public ControlCommand(
        string name,
        string description,
        Func<ControlClient, ParseResult, CancellationToken, Task> run,
        params IEnumerable<Symbol> symbols
    )
        : base(name, description)
    {
        _run = run;
        Add(_url);
        foreach (var symbol in symbols)
        {
            if (symbol is Option option)
                Add(option);
            else
                Add((Argument)symbol);
        }
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancel)
    {
        var url = line.GetRequiredValue(_url);
        using var client = new ControlClient(url);
        try
        {
            await _run(client, line, cancel);
            return 0;
        }
        catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or IOException)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync($"{url.Authority}: {failure.Message}");
            return 1;
        }
    }
}
