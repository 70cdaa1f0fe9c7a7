using PulumiApig.Simulator.CommandLine;

namespace PulumiApig.Simulator;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        var command = new ServeCommand { WatchCommands.Requests(), WatchCommands.State(), WatchCommands.Faults() };
        foreach (var change in ChangeCommands.All())
            command.Add(change);
        return command.Parse(args).InvokeAsync();
    }
}
