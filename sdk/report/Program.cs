using PulumiApig.Report.Commands;

namespace PulumiApig.Report;

internal static class Program
{
    private static int Main(string[] arguments) =>
        new ReportRun(Console.OpenStandardInput, Console.OpenStandardOutput, Console.Error).Run(arguments, Console.Out);
}
