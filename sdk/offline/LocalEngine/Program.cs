using System.Runtime.InteropServices;
using System.Text;
using PulumiApig.LocalEngine.Commands;
using PulumiApig.LocalEngine.Display;
using Spectre.Console;

namespace PulumiApig.LocalEngine;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        // JSON is UTF-8, whatever the locale; so is what a file or another program gets.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (Console.IsOutputRedirected)
            Console.OutputEncoding = utf8;
        if (Console.IsErrorRedirected)
            Console.SetError(
                TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true })
            );
        using var cancel = new CancellationTokenSource();
        using var kill = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Interrupt);
        var isTerminal = !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;
        return await CommandLine.RunAsync(
            arguments,
            new Shell
            {
                Output = Console.Out,
                Error = Console.Error,
                Screen = isTerminal
                    ? new LiveScreen(AnsiConsole.Console, TimeProvider.System)
                    : new PlainScreen(Console.Out, TimeProvider.System),
                Ask = isTerminal && !Console.IsInputRedirected ? Ask : null,
                Environment = Environment.GetEnvironmentVariable,
                Clock = TimeProvider.System,
                Directory = CurrentDirectory(),
                Control = new(cancel.Token, kill.Token),
            }
        );

        // The first one lets running steps end, the second ends all.
        void Interrupt(PosixSignalContext context)
        {
            context.Cancel = !cancel.IsCancellationRequested;
            if (context.Cancel)
                cancel.CancelAsync();
            else
                kill.Cancel();
        }
    }

    private static string? CurrentDirectory()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool Ask(string question)
    {
        Console.Write($"{question} [y/N] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
