using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>A plugin process and a connection to it.</summary>
internal sealed class Attached : IAsyncDisposable
{
    private readonly GrpcChannel _channel;

    private Attached(PluginProcess process)
    {
        Process = process;
        _channel = new GrpcChannel(process.Address);
        Client = new ResourceProviderClient(_channel);
    }

    public PluginProcess Process { get; }

    public ResourceProviderClient Client { get; }

    public static async Task<Attached> StartAsync(params string[] arguments) =>
        new(await PluginProcess.StartAsync(arguments));

    /// <summary>Starts it with an environment.</summary>
    public static async Task<Attached> StartAsync(IEnumerable<(string Name, string Value)> environment) =>
        new(await PluginProcess.StartAsync([], environment.ToDictionary(v => v.Name, v => v.Value)));

    public Task ConfigureAsync(ApigSimulator simulator) =>
        ConfigureAsync(simulator.Address.GetLeftPart(UriPartial.Authority));

    public Task ConfigureAsync(string endpoint) =>
        Client.ConfigureAsync(
            new()
            {
                Args = PropertyMap
                    .Of(
                        ("endpoint", endpoint),
                        ("projectId", SimulatorDefaults.ProjectId),
                        ("accessKey", SimulatorDefaults.AccessKey),
                        ("secretKey", SimulatorDefaults.SecretKey),
                        ("maxRetries", PropertyValue.Of(0))
                    )
                    .ToStruct(),
            },
            default
        );

    public Subject Acl(string name = "offices") => new(Client, "apig:index:AppAcl", name);

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await Process.DisposeAsync();
    }
}
