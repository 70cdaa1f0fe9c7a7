using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Support;

/// <summary>Clients that talk to a simulator over real HTTP.</summary>
internal static class OnSimulator
{
    public static GatewaySettings Settings(this ApigSimulator simulator) =>
        Samples.Settings with
        {
            Endpoint = simulator.Address.GetLeftPart(UriPartial.Authority),
            IamEndpoint = simulator.Address.GetLeftPart(UriPartial.Authority),
        };

    public static GatewayClient Client(
        this ApigSimulator simulator,
        GatewaySettings? settings = null,
        TimeProvider? time = null,
        Func<GatewayClientOptions, GatewayClientOptions>? with = null
    )
    {
        var options = new GatewayClientOptions
        {
            Time = time ?? new ImpatientTime(DateTimeOffset.UtcNow),
            Randomness = () => 0.5,
            Host = HostEnvironment.Empty,
            CallTimeout = 2 * ImpatientTime.NeverReached,
            AttemptTimeout = ImpatientTime.NeverReached,
        };
        return new GatewayClient(settings ?? simulator.Settings(), with is null ? options : with(options));
    }
}
