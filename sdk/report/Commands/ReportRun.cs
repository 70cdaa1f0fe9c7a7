using System.Text;
using PulumiApig.Report.Building;
using PulumiApig.Report.Model;
using PulumiApig.Report.Reading;
using PulumiApig.Report.Rendering.Html;
using PulumiApig.Report.Rendering.Json;
using PulumiApig.Report.Rendering.Markdown;

namespace PulumiApig.Report.Commands;

/// <summary>Reads, renders, and judges.</summary>
/// <param name="openInput">Opens standard input.</param>
/// <param name="openOutput">Opens standard output.</param>
/// <param name="error">Where messages go.</param>
internal sealed class ReportRun(Func<Stream> openInput, Func<Stream> openOutput, TextWriter error)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>The exit code of a command line.</returns>
    public int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var parsed = new ReportCommand(Report).Parse(arguments);
        int code = parsed.Invoke(
            new()
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            }
        );
        // The library says 1, which is for gates.
        return parsed.Errors.Count > 0 ? ExitCode.Unusable : code;
    }

    private int Report(ReportOptions options)
    {
        InputBuilder builder = new();
        foreach (string file in options.Inputs)
            Read(file, builder);
        PreviewReport report = builder.Build(options.Name);
        IReadOnlyList<string> failing = Gate.Failing(report, options.FailOn);
        bool isWritten =
            Write(options.Markdown, stream => Markdown(report, options, stream))
            & Write(options.Html, stream => Html(report, stream))
            & Write(options.Json, stream => JsonReport.Write(report, failing, stream));
        foreach (string problem in report.Problems)
            error.WriteLine($"error: {problem}");
        foreach (string gate in failing)
            error.WriteLine($"failed: {gate}{Because(report, gate)}");
        return !isWritten || !report.Problems.IsEmpty ? ExitCode.Unusable
            : failing.Count > 0 ? ExitCode.GateFailed
            : ExitCode.Success;
    }

    private void Read(string file, InputBuilder builder)
    {
        try
        {
            using Stream input = file == "-" ? openInput() : File.OpenRead(file);
            PreviewReader.Read(input, builder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            builder.AddProblem($"The input cannot be read: {e.Message}");
        }
    }

    private bool Write(string? file, Action<Stream> write)
    {
        if (file is null)
            return true;
        try
        {
            using Stream stream = file == "-" ? openOutput() : File.Create(file);
            write(stream);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: {file} cannot be written: {e.Message}");
            return false;
        }
    }

    private static void Markdown(PreviewReport report, ReportOptions options, Stream stream) =>
        stream.Write(Utf8.GetBytes(MarkdownReport.Of(report, options.MaxChars, options.FullReport)));

    private static void Html(PreviewReport report, Stream stream)
    {
        using StreamWriter writer = new(stream, Utf8) { NewLine = "\n" };
        HtmlReport.Write(report, writer);
    }

    /// <summary>Gates guard proposals: what a refresh found, or a run did, cannot be refused any more.</summary>
    private static string Name(Change change, bool isDone) =>
        change.Action == ChangeAction.Refresh ? $"{change.Name} (changed already, outside of the program)"
        : isDone && !change.HasFailed ? $"{change.Name} (done already)"
        : change.Name;

    private static string Because(PreviewReport report, string gate)
    {
        var names = Gate.Reasons(report, gate).Select(c => Name(c, report.IsDone)).ToList();
        return names.Count == 0 ? $", since the {report.Kind} failed"
            : names.Count > 5 ? $" by {string.Join(", ", names.Take(5))} and {Plural.Digits(names.Count - 5)} more"
            : $" by {string.Join(", ", names)}";
    }
}
