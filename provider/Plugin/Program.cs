using System.Reflection;
using PulumiApig.Framework.Hosting;

namespace PulumiApig.Plugin;

/// <summary><c>pulumi-resource-apig [FLAGS] [ENGINE]</c>, as the engine starts it.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        if (ProcessText.For(args, "apig", "Huawei Cloud API Gateway (APIG)", Version()) is { } text)
        {
            Console.WriteLine(text);
            return Task.FromResult(0);
        }
        return PluginHost.RunAsync(
            args,
            trace =>
                ApigProvider.Create(
                    Version(),
                    new GatewayClientOptions { UserAgent = $"pulumi-resource-apig/{Version()}" },
                    trace
                )
        );
    }

    internal static string Version() =>
        typeof(Program)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
