using PulumiApig.Simulator.CommandLine;

namespace PulumiApig.Simulator;

internal static class Program
{
    private static Task<int> Main(string[] args) =>
        new ServeCommand
        {
            WatchCommands.Requests(),
            WatchCommands.State(),
            WatchCommands.Faults(),
            PortCommands.Open(),
            PortCommands.Close(),
            AclCommands.Set(),
            AclCommands.Clear(),
            AppCommands.Add(),
            AppCommands.Remove(),
            DomainCommands.AddGroup(),
            DomainCommands.RemoveGroup(),
            DomainCommands.Bind(),
            DomainCommands.Unbind(),
            GatewayCommands.Add(),
            GatewayCommands.Remove(),
            FaultCommands.Load(),
            FaultCommands.Clear(),
            FaultCommands.ExpireTokens(),
        }
            .Parse(args)
            .InvokeAsync();
}
