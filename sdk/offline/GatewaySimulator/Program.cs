using PulumiApig.Simulator.CommandLine;

namespace PulumiApig.Simulator;

internal static class Program
{
    private static Task<int> Main(string[] args) =>
        new ServeCommand
        {
            ControlCommands.Requests(),
            ControlCommands.State(),
            ControlCommands.OpenPort(),
            ControlCommands.ClosePort(),
            ControlCommands.SetAcl(),
            ControlCommands.ClearAcl(),
            ControlCommands.Faults(),
            ControlCommands.LoadFaults(),
            ControlCommands.ClearFaults(),
            ControlCommands.ExpireTokens(),
        }
            .Parse(args)
            .InvokeAsync();
}
