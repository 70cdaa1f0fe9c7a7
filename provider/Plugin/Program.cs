using System.Reflection;
using System.Text;
using PulumiApig.Gateway;
using PulumiApig.Plugin.Service;

namespace PulumiApig.Plugin;

/// <summary><c>pulumi-resource-apig [FLAGS] [ENGINE]</c>, as <see cref="CommandLine"/> says.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        // A library that writes to the screen would break the engine's reading of the port.
        var stdout = Console.OpenStandardOutput();
        Console.SetOut(Console.Error);
        var command = CommandLine.Parse(args);
        if (command.Shown is { } text)
        {
            await stdout.WriteAsync(Encoding.UTF8.GetBytes(text + "\n"));
            return 0;
        }
        using var provider = new ApigProvider(
            Version(),
            new GatewayClientOptions { UserAgent = $"pulumi-resource-apig/{Version()}" },
            command.IsVerbose ? Console.Error.WriteLine : null
        );
        await PluginHost.RunAsync(provider, command.Engine, stdout);
        return 0;
    }

    internal static string Version() =>
        typeof(Program)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
