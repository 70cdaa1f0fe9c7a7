using BenchmarkDotNet.Attributes;
using PulumiApig.Gateway;
using PulumiApig.Simulator;

namespace PulumiApig.Benchmarks;

/// <summary>What a call of the client costs beside a bare HTTP request, both against the simulator.</summary>
[MemoryDiagnoser]
public class GatewayClientBenchmarks
{
    private static readonly GatewayId Gateway = GatewayId.Parse(SimulatorDefaults.GatewayId);
    private static readonly AppId App = AppId.Parse(SimulatorDefaults.AppId);

    private ApigSimulator _simulator = null!;
    private GatewayClient _client = null!;
    private HttpClient _http = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _simulator = await ApigSimulator.StartAsync();
        var address = _simulator.Address.GetLeftPart(UriPartial.Authority);
        _client = new GatewayClient(
            new GatewaySettings
            {
                Region = SimulatorDefaults.Region,
                ProjectId = SimulatorDefaults.ProjectId,
                AccessKey = new Secret(SimulatorDefaults.AccessKey),
                SecretKey = new Secret(SimulatorDefaults.SecretKey),
                Endpoint = address,
                IamEndpoint = address,
            },
            new GatewayClientOptions { Host = HostEnvironment.Empty }
        );
        _http = new HttpClient { BaseAddress = _simulator.Address };
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        _client.Dispose();
        _http.Dispose();
        await _simulator.DisposeAsync();
    }

    /// <summary>Unsigned, so the simulator refuses it; the way there and back is the same.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> BareHttpClientAsync()
    {
        var path = $"/v2/{SimulatorDefaults.ProjectId}/apigw/instances/{Gateway}/apps/{App}/app-acl";
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return (await response.Content.ReadAsStringAsync()).Length;
    }

    [Benchmark]
    public async Task<bool> GatewayClientAsync() => (await _client.GetAclAsync(Gateway, App)).IsSuccess;
}
