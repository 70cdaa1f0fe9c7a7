using System.Globalization;
using PulumiApig.Gateway;
using PulumiApig.Simulator;
using PulumiApig.Testing;

namespace PulumiApig.Benchmarks;

/// <summary>
/// How many requests a call that ends well costs while the gateway fails at random. The clock is moved by hand, so that
/// waits take no time; faults come by a fixed seed.
/// </summary>
internal static class FaultLoad
{
    private const int Calls = 2_000;

    public static async Task<int> MeasureAsync()
    {
        foreach (var percent in (int[])[0, 1, 10, 50])
            await MeasureAsync(percent);
        return 0;
    }

    private static async Task MeasureAsync(int percent)
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UtcNow);
        await using var simulator = await ApigSimulator.StartAsync(new SimulatorOptions { Clock = clock });
        var address = simulator.Address.GetLeftPart(UriPartial.Authority);
        var random = new Random(1);
        using var client = new GatewayClient(
            new GatewaySettings
            {
                Region = SimulatorDefaults.Region,
                ProjectId = SimulatorDefaults.ProjectId,
                AccessKey = new Secret(SimulatorDefaults.AccessKey),
                SecretKey = new Secret(SimulatorDefaults.SecretKey),
                Endpoint = address,
                IamEndpoint = address,
            },
            new GatewayClientOptions
            {
                Host = HostEnvironment.Empty,
                Time = clock,
                Randomness = random.NextDouble,
            }
        );
        // The first call compiles much and takes its real time: it is not counted.
        await client.GetAclAsync(GatewayId.Parse(SimulatorDefaults.GatewayId), AppId.Parse(SimulatorDefaults.AppId));
        simulator.ClearRequests();
        if (percent > 0)
            simulator.FailAtRandom(percent / 100.0, seed: 1);
        var (gateway, app) = (GatewayId.Parse(SimulatorDefaults.GatewayId), AppId.Parse(SimulatorDefaults.AppId));
        var acl = new Gateway.AppAcl(AclType.Permit, ["192.0.2.0/24"]);
        var successes = 0;
        for (var i = 0; i < Calls; i++)
        {
            var ok =
                i % 2 == 0
                    ? await InTimeAsync(clock, client.PutAclAsync(gateway, app, acl), o => o.IsSuccess)
                    : await InTimeAsync(clock, client.GetAclAsync(gateway, app), o => o.IsSuccess);
            if (ok)
                successes++;
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{percent, 2} % faults: {Calls} calls, {successes} succeed, {simulator.Requests.Count} requests, {(double)simulator.Requests.Count / successes:0.000} per success"
            )
        );
    }

    /// <summary>Moves the clock to the next waiting timer for as long as the call waits.</summary>
    private static async Task<bool> InTimeAsync<T>(ManualTimeProvider clock, Task<T> call, Func<T, bool> isSuccess)
    {
        while (await Task.WhenAny(call, Task.Delay(TimeSpan.FromMilliseconds(20))) != call)
            clock.AdvanceToNextTimer();
        return isSuccess(await call);
    }
}
