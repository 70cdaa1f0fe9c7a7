using System.Text.Json.Serialization;

namespace ManyGateways;

/// <summary>What the configuration says of the gateway of one region.</summary>
internal sealed record GatewaySettings
{
    [JsonPropertyName("projectId")]
    public required string ProjectId { get; init; }

    [JsonPropertyName("instanceId")]
    public required string InstanceId { get; init; }

    [JsonPropertyName("appId")]
    public required string AppId { get; init; }
}
