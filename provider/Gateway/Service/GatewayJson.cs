using System.Text.Json.Serialization;

namespace PulumiApig.Gateway.Service;

/// <summary>The bodies of the gateway service. What an answer has beyond this is ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PortBody))]
[JsonSerializable(typeof(PortPage))]
[JsonSerializable(typeof(DomainPage))]
[JsonSerializable(typeof(AclBody))]
[JsonSerializable(typeof(GatewayBody))]
[JsonSerializable(typeof(AppPage))]
internal sealed partial class GatewayJson : JsonSerializerContext;

internal sealed record PortBody(string? Protocol, int? IngressPort, string? IngressPortId, string? Status);

internal sealed record PortPage(long? Total, IReadOnlyList<PortBody>? IngressPortInfos);

internal sealed record DomainBody(string? GroupId, string? GroupName, string? DomainName);

internal sealed record DomainPage(long? Total, IReadOnlyList<DomainBody>? DomainInfos);

internal sealed record AclBody(string? AppAclType, IReadOnlyList<string>? AppAclValues)
{
    /// <summary>Set when the body is an error in spite of its status.</summary>
    public string? ErrorCode { get; init; }
}

internal sealed record GatewayBody(
    string? Id,
    string? InstanceName,
    string? Status,
    IReadOnlyList<string>? SupportedFeatures
);

internal sealed record AppBody(string? Id, string? Name, string? Remark);

internal sealed record AppPage(long? Total, IReadOnlyList<AppBody>? Apps);
