using System.Text;
using PulumiApig.Report.Building;
using PulumiApig.Report.Commands;
using PulumiApig.Report.Model;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Tests.Support;

/// <summary>What a run of the command left behind.</summary>
internal sealed record Outcome(int Code, string Output, string Error);

/// <summary>The command, run in this process on input that stands in memory.</summary>
internal static class ReportTool
{
    public static Outcome Run(byte[] input, params string[] arguments)
    {
        using MemoryStream output = new();
        using StringWriter help = new();
        using StringWriter error = new();
        int code = new ReportRun(() => new MemoryStream(input), () => output, error).Run(arguments, help);
        return new(code, Encoding.UTF8.GetString(output.ToArray()) + help, error.ToString());
    }

    public static Outcome Run(string input, params string[] arguments) => Run(Encoding.UTF8.GetBytes(input), arguments);

    public static string Markdown(string input, params string[] arguments) => Run(input, arguments).Output;

    public static string Html(string input) => Run(input, "--html", "-").Output;

    public static string Json(string input) => Run(input, "--json", "-").Output;

    public static PreviewReport Read(string input) => Read(Encoding.UTF8.GetBytes(input));

    public static PreviewReport Read(byte[] input)
    {
        InputBuilder builder = new();
        using MemoryStream stream = new(input);
        PreviewReader.Read(stream, builder);
        return builder.Build(null);
    }
}
