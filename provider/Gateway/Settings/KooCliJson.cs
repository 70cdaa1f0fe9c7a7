using System.Text.Json;
using System.Text.Json.Serialization;

namespace PulumiApig.Gateway.Settings;

/// <summary>The configuration file of the KooCLI, as far as it matters here.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KooCliFile))]
internal sealed partial class KooCliJson : JsonSerializerContext
{
    public static KooCliFile? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.KooCliFile);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record KooCliFile(string? Current, IReadOnlyList<KooCliProfile>? Profiles);

internal class KooCliKeys
{
    public string? AccessKeyId { get; init; }

    public string? SecretAccessKey { get; init; }

    public string? SecurityToken { get; init; }
}

internal sealed class KooCliProfile : KooCliKeys
{
    public string? Name { get; init; }

    public string? Mode { get; init; }

    public string? Region { get; init; }

    public string? ProjectId { get; init; }

    public string? DomainId { get; init; }

    public string? AgencyName { get; init; }

    public string? AgencyDomainName { get; init; }

    public string? AgencyDomainId { get; init; }

    public KooCliSso? SsoAuth { get; init; }
}

internal sealed class KooCliSso
{
    public KooCliKeys? StsToken { get; init; }
}
