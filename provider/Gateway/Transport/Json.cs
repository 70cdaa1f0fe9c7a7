using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PulumiApig.Gateway.Transport;

/// <summary>The bodies that go over the wire. What an answer has beyond this is ignored.</summary>
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
[JsonSerializable(typeof(ProjectList))]
[JsonSerializable(typeof(SignIn))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(AssumeAgency))]
[JsonSerializable(typeof(TemporaryKeysAnswer))]
[JsonSerializable(typeof(AgencyKeysAnswer))]
internal sealed partial class Json : JsonSerializerContext
{
    /// <summary>Reads an answer; null when it is not the JSON expected.</summary>
    public static T? Read<T>(string body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

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

internal sealed record ProjectList(IReadOnlyList<Reference>? Projects);
