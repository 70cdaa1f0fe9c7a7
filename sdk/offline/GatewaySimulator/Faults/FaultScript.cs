using System.Text.Json;

namespace PulumiApig.Simulator.Faults;

/// <summary>Faults and settings as a JSON document.</summary>
internal sealed record FaultScript
{
    public IReadOnlyList<FaultStep> Faults { get; set; } = [];

    public ThrottleStep? Throttle { get; set; }

    public RandomStep? Random { get; set; }

    public double? ClockSkewSeconds { get; set; }

    public int? PortQuota { get; set; }

    public int? AppQuota { get; set; }

    public int? DomainQuota { get; set; }

    public OwnAppKeys? OwnAppKeys { get; set; }

    public int? GatewayBusyCalls { get; set; }

    public static FaultScript Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FaultScriptJson.Default.FaultScript)
                ?? throw new FormatException("The fault script is null.");
        }
        catch (JsonException malformed)
        {
            throw new FormatException(
                $"The fault script is malformed at {malformed.Path ?? "$"}: {malformed.Message}",
                malformed
            );
        }
    }

    public void ApplyTo(ApigSimulator simulator)
    {
        var rules = Faults.Select((step, index) => step.ToRule($"faults[{index}]")).ToList();
        rules.ForEach(simulator.AddFault);
        if (Throttle is { } throttle)
            simulator.ThrottleTo(throttle.Limit, TimeSpan.FromSeconds(throttle.WindowSeconds), throttle.RetryAfter);
        if (Random is { } random)
            simulator.FailAtRandom(random.Probability, random.Seed);
        if (ClockSkewSeconds is { } skew)
            simulator.ClockSkew = TimeSpan.FromSeconds(skew);
        foreach (var gateway in simulator.Gateways)
        {
            if (PortQuota is { } quota)
                simulator.SetPortQuota(quota, gateway);
            if (AppQuota is { } apps)
                simulator.SetAppQuota(apps, gateway);
            if (DomainQuota is { } domains)
                simulator.SetDomainQuota(domains, gateway);
            if (OwnAppKeys is { } ownAppKeys)
                simulator.SetOwnAppKeys(ownAppKeys, gateway);
            if (GatewayBusyCalls is { } calls)
                simulator.SetGatewayBusy(calls, gateway);
        }
    }

    internal sealed record ThrottleStep
    {
        public required int Limit { get; init; }

        public required double WindowSeconds { get; init; }

        public RetryAfter RetryAfter { get; set; }
    }

    internal sealed record RandomStep
    {
        public required double Probability { get; init; }

        public int Seed { get; set; }
    }
}
