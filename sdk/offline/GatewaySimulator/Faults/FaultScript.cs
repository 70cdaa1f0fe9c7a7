using System.Text.Json;
using System.Text.Json.Serialization;

namespace PulumiApig.Simulator.Faults;

/// <summary>Faults and settings as a JSON document.</summary>
internal sealed record FaultScript
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public IReadOnlyList<FaultStep> Faults { get; init; } = [];

    public ThrottleStep? Throttle { get; init; }

    public RandomStep? Random { get; init; }

    public double? ClockSkewSeconds { get; init; }

    public int? PortQuota { get; init; }

    public int? GatewayBusyCalls { get; init; }

    public static FaultScript Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FaultScript>(json, Format)
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
            if (GatewayBusyCalls is { } calls)
                simulator.SetGatewayBusy(calls, gateway);
        }
    }

    internal sealed record ThrottleStep
    {
        public required int Limit { get; init; }

        public required double WindowSeconds { get; init; }

        public RetryAfter RetryAfter { get; init; }
    }

    internal sealed record RandomStep
    {
        public required double Probability { get; init; }

        public int Seed { get; init; }
    }
}
