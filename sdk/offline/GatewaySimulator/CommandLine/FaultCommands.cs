using System.CommandLine;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The subcommands that make a running simulator fail.</summary>
internal static class FaultCommands
{
    public static Command Load()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A fault script in JSON; the README describes its form",
        };
        return new ControlCommand(
            "load-faults",
            "Add the faults of a script",
            async (client, line, cancel) =>
            {
                var script = await File.ReadAllTextAsync(line.GetRequiredValue(file).FullName, cancel);
                await client.SendTextAsync(HttpMethod.Post, "faults", script, cancel);
            },
            file
        );
    }

    public static Command Clear() =>
        new ControlCommand(
            "clear-faults",
            "Remove all faults",
            (client, _, cancel) => client.SendAsync(HttpMethod.Delete, "faults", null, cancel)
        );

    public static Command ExpireTokens() =>
        new ControlCommand(
            "expire-tokens",
            "End all tokens that were given out",
            (client, _, cancel) => client.SendAsync(HttpMethod.Post, "expire-tokens", null, cancel)
        );
}
