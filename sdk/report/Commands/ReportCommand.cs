using System.CommandLine;
using PulumiApig.Report.Rendering.Markdown;

namespace PulumiApig.Report.Commands;

/// <summary>The command line.</summary>
internal sealed class ReportCommand : RootCommand
{
    private readonly Argument<string[]> _inputs = new("FILE")
    {
        Description =
            "Output of `preview --json` or `up --json`, or an event log; several make one report. Without it, standard input.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ["-"],
    };

    private readonly Option<string?> _markdown = FileOption("--markdown", "Write Markdown for a comment.");
    private readonly Option<string?> _html = FileOption("--html", "Write one page with pictures.");
    private readonly Option<string?> _json = FileOption("--json", "Write JSON for other tools.");

    private readonly Option<int> _maxChars = new("--max-chars")
    {
        Description = $"The most characters of the Markdown, {MarkdownReport.LeastLimit} or more.",
        HelpName = "COUNT",
        DefaultValueFactory = _ => MarkdownReport.UsualLimit,
    };

    private readonly Option<string[]> _failOn = new("--fail-on")
    {
        Description = "Exit with 1 when this happens. May be given several times.",
    };

    private readonly Option<string?> _name = new("--name")
    {
        Description = "What the report is about, which also keys the comment. By default PROJECT/STACK.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _fullReport = new("--full-report")
    {
        Description =
            "Where the whole report can be read; the Markdown points there when it has to leave something out.",
        HelpName = "URL",
    };

    public ReportCommand(Func<ReportOptions, int> run)
        : base(
            "Says what a Pulumi preview means: who gains and who loses access, what closes, what is replaced.\n"
                + "Exit code 0: all well; 1: a --fail-on gate; 2: bad input, of which what could be read is still shown."
        )
    {
        _inputs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value is "" or ['-', _, ..]))
                result.AddError($"'{token.Value}' is neither an option nor a file.");
        });
        _failOn.AcceptOnlyFromAmong(Gate.All);
        _maxChars.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < MarkdownReport.LeastLimit)
                result.AddError($"--max-chars must be at least {MarkdownReport.LeastLimit}.");
        });
        _fullReport.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && UrlOf(text) is null)
                result.AddError("--full-report must be an http or https URL of at most 500 characters.");
        });
        Add(_inputs);
        foreach (
            Option option in (ReadOnlySpan<Option>)[_markdown, _html, _json, _maxChars, _failOn, _name, _fullReport]
        )
            Add(option);
        SetAction(arguments => run(Read(arguments)));
    }

    private ReportOptions Read(ParseResult arguments)
    {
        string? markdown = arguments.GetValue(_markdown),
            html = arguments.GetValue(_html),
            json = arguments.GetValue(_json);
        return new(
            [.. arguments.GetRequiredValue(_inputs)],
            markdown ?? (html is null && json is null ? "-" : null),
            html,
            json,
            arguments.GetValue(_maxChars),
            [.. arguments.GetValue(_failOn) ?? []],
            arguments.GetValue(_name),
            arguments.GetValue(_fullReport) is { } text ? UrlOf(text) : null
        );
    }

    private static Uri? UrlOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && text.Length <= 500
            ? url
            : null;

    private static Option<string?> FileOption(string name, string description) =>
        new(name) { Description = $"{description} '-' is standard output.", HelpName = "FILE" };
}
