using PulumiApig.Protocol.Values;
using static PulumiApig.Plugin.Configuration.ProviderShape;

namespace PulumiApig.Plugin.Configuration;

/// <summary>The provider's configuration in code.</summary>
/// <param name="Settings">How to reach the service and as whom.</param>
/// <param name="InstanceId">The gateway of resources that name none; null for none.</param>
/// <param name="PreviewChecks">Whether previews look at the gateway.</param>
internal sealed record ProviderConfig(GatewaySettings Settings, GatewayId? InstanceId, bool PreviewChecks)
{
    /// <summary>Reads configuration that CheckConfig has let pass.</summary>
    public static ProviderConfig From(PropertyMap config)
    {
        var settings = new GatewaySettings
        {
            Region = Region.Read(config).Or(null),
            ProjectId = ProjectId.Read(config).Or(null),
            ProjectName = ProjectName.Read(config).Or(null),
            AccessKey = Hidden(AccessKey.Read(config).Or(null)),
            SecretKey = Hidden(SecretKey.Read(config).Or(null)),
            SecurityToken = Hidden(SecurityToken.Read(config).Or(null)),
            AuthToken = Hidden(AuthToken.Read(config).Or(null)),
            UserName = UserName.Read(config).Or(null),
            UserId = UserId.Read(config).Or(null),
            Password = Hidden(Password.Read(config).Or(null)),
            DomainName = ProviderShape.DomainName.Read(config).Or(null),
            DomainId = ProviderShape.DomainId.Read(config).Or(null),
            AssumeRole = [.. AssumeRoles.Read(config).Or([]).Where(r => r.IsKnown).Select(r => r.Value)],
            SharedConfigFile = SharedConfigFile.Read(config).Or(null),
            Profile = Profile.Read(config).Or(null),
            Cloud = Cloud.Read(config).Or(null),
            Endpoint = Endpoint.Read(config).Or(null),
            IamEndpoint = IamEndpoint.Read(config).Or(null),
            Insecure = Insecure.Read(config) is { IsKnown: true } insecure ? insecure.Value : null,
            MaxRetries = MaxRetries.Read(config) is { IsKnown: true } retries ? retries.Value : null,
        };
        return new(
            settings,
            ProviderShape.InstanceId.Read(config).Or(null),
            ProviderShape.PreviewChecks.Read(config) is not { IsKnown: true, Value: false }
        );
    }

    private static Secret? Hidden(string? text) => text is null ? null : new Secret(text);
}
