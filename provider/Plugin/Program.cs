using System.Reflection;
using PulumiApig.Gateway;
using PulumiApig.Plugin.Service;

namespace PulumiApig.Plugin;

/// <summary>
/// <c>pulumi-resource-apig [FLAGS] [ENGINE]</c>: the engine starts it with its own address as the last argument. By
/// hand, without an address, the engine is told of it through <c>PULUMI_DEBUG_PROVIDERS=apig:PORT</c>.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        // A library that writes to the screen would break the engine's reading of the port.
        var stdout = Console.OpenStandardOutput();
        Console.SetOut(Console.Error);
        using var provider = new ApigProvider(
            Version(),
            new GatewayClientOptions { UserAgent = $"pulumi-resource-apig/{Version()}" }
        );
        await PluginHost.RunAsync(provider, EngineAddress(args), stdout);
        return 0;
    }

    /// <summary>The last argument, unless it is a flag: flags for logs and traces come and go with engine versions.</summary>
    internal static string? EngineAddress(string[] args) =>
        args is [.., var last] && !last.StartsWith('-') ? last : null;

    internal static string Version() =>
        typeof(Program)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
