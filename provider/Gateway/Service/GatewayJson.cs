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
[JsonSerializable(typeof(GatewayPage))]
[JsonSerializable(typeof(AppBody))]
[JsonSerializable(typeof(AppPage))]
[JsonSerializable(typeof(AppSecretBody))]
[JsonSerializable(typeof(GroupBody))]
[JsonSerializable(typeof(GroupPage))]
[JsonSerializable(typeof(BindingBody))]
internal sealed partial class GatewayJson : JsonSerializerContext;

internal sealed record PortBody(string? Protocol, int? IngressPort, string? IngressPortId, string? Status);

internal sealed record PortPage(long? Total, IReadOnlyList<PortBody>? IngressPortInfos);

internal sealed record DomainBody(string? GroupId, string? GroupName, string? DomainName);

internal sealed record DomainPage(long? Total, IReadOnlyList<DomainBody>? DomainInfos);

internal sealed record GatewayBody(
    string? Id,
    string? InstanceName,
    string? Status,
    string? Spec,
    string? EipAddress,
    string? IngressIp,
    IReadOnlyList<string>? SupportedFeatures
);

internal sealed record GatewayPage(long? Total, IReadOnlyList<GatewayBody>? Instances);
