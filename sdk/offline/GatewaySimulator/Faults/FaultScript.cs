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
