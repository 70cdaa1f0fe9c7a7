using System.CommandLine;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The subcommands that look into a running simulator.</summary>
internal static class WatchCommands
{
    public static Command Requests() =>
        new ControlCommand(
            "requests",
            "Print the requests that a simulator has seen",
            async (client, line, cancel) =>
                await line.InvocationConfiguration.Output.WriteAsync(Report.Of(await client.RequestsAsync(cancel)))
        );

    public static Command State() =>
        new ControlCommand(
            "state",
            "Print the gateways of a simulator with their ports, apps, ACLs and domains",
            async (client, line, cancel) =>
                await line.InvocationConfiguration.Output.WriteAsync(Report.Of(await client.StateAsync(cancel)))
        );

    public static Command Faults() =>
        new ControlCommand(
            "faults",
            "Print the faults in force and how often they have hit",
            async (client, line, cancel) =>
                await line.InvocationConfiguration.Output.WriteAsync(Report.Of(await client.FaultsAsync(cancel)))
        );
}
