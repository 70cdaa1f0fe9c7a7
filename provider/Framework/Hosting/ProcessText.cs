namespace PulumiApig.Framework.Hosting;

/// <summary>What a plugin prints for people who start it by hand, instead of serving.</summary>
public static class ProcessText
{
    /// <summary>The text that the arguments ask for; null when they ask for none.</summary>
    /// <param name="args">The arguments of the process.</param>
    /// <param name="name">Name of the package.</param>
    /// <param name="service">What it is for.</param>
    /// <param name="version">Version of the plugin.</param>
    public static string? For(string[] args, string name, string service, string version) =>
        args switch
        {
            // Only alone: the engine has flags of its own, and later ones are no business of ours.
            ["--version" or "-version"] => version,
            ["--help" or "-help" or "-h"] => $"""
                Usage: pulumi-resource-{name} [ENGINE]

                The Pulumi plugin for {service}. Pulumi starts it by itself: it serves the resources, prints the number of its
                port, and ends when the engine at the address ENGINE (host:port) does.

                Started by hand without an address, it waits for an engine that PULUMI_DEBUG_PROVIDERS={name}:PORT leads to it.

                  -v LEVEL     write debug messages to the error output
                  --help       print this
                  --version    print the version
                """,
            _ => null,
        };
}
