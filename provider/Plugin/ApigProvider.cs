using System.Globalization;
using PulumiApig.Framework.Packages;
using PulumiApig.Framework.Providers;
using PulumiApig.Framework.Service;
using PulumiApig.Plugin.Configuration;

namespace PulumiApig.Plugin;

/// <summary>The provider of this package.</summary>
internal static class ApigProvider
{
    private static readonly MessageCode SettingWarning = new(
        1702,
        LogSeverity.Warning,
        "A setting is used although it is unusual.",
        "The message says what is unusual about it."
    );

    /// <param name="version">Version of the plugin, semantic.</param>
    /// <param name="options">Surroundings of the gateway client.</param>
    /// <param name="trace">Takes debug messages, besides the engine; null for none.</param>
    public static IServedProvider Create(string version, GatewayClientOptions options, Action<string>? trace = null) =>
        ProviderService.Create(Define(version, options), options.Time, trace);

    /// <summary>All that the package offers.</summary>
    public static PackageShape Shape(string version) => Define(version, new GatewayClientOptions()).Shape;

    private static ProviderDefinition<ProviderSession> Define(string version, GatewayClientOptions options) =>
        new()
        {
            Package = new()
            {
                Name = "apig",
                Version = version,
                DisplayName = "Huawei Cloud API Gateway",
                Description =
                    "Custom ingress ports and app access control of Huawei Cloud API Gateway (APIG), with previews that say who gains and who loses access.",
                Keywords = ["pulumi", "huaweicloud", "apig", "api-gateway", "category/network", "kind/native"],
                License = "Apache-2.0",
                Repository = "https://github.com/pulumi-apig/pulumi-apig",
                LogoUrl = "https://raw.githubusercontent.com/pulumi-apig/pulumi-apig/main/build/icon.png",
                Publisher = "PulumiApig",
                PluginDownloadUrl = "github://api.github.com/pulumi-apig/pulumi-apig",
                MessagePrefix = "APIG",
                TerraformProvider = "huaweicloud",
            },
            Doc = ResourceDocs.Read("Provider"),
            Configuration = ProviderShape.Fields,
            Resources = Catalog.Resources,
            Functions = Catalog.Functions,
            Messages =
            [
                InvalidId.Code,
                .. LookUp.Codes,
                MissingSettings.Incomplete,
                SettingWarning,
                .. LookCodes.All,
                .. GatewayCodes.All,
            ],
            Configure = request => Configure(request, options),
        };

    private static ProviderSession Configure(SessionRequest request, GatewayClientOptions options)
    {
        var config = ProviderConfig.From(request.Config);
        var session = new ProviderSession(
            config,
            options with
            {
                Log = entry => request.Trace(Describe(entry)),
            },
            request.Run
        );
        if ((MissingSettings.Of(config.Settings, session.Client.Settings) ?? Unsendable(session.Client)) is { } refused)
        {
            session.Dispose();
            throw refused;
        }
        foreach (var warning in session.Client.Settings.Warnings)
            request.Warn(SettingWarning.Says(warning));
        return session;
    }

    /// <summary>The failure for credentials that were damaged in copying; null when they can be sent.</summary>
    private static ResourceException? Unsendable(GatewayClient client) =>
        client.CredentialProblem is { } problem
            ? new(
                StatusCode.InvalidArgument,
                GatewayCodes
                    .Of(GatewayCodes.Unsendable)
                    .Says($"The credentials cannot be used: {problem}. Nothing was sent or changed. Copy them anew.")
            )
            : null;

    /// <summary>An attempt at the gateway, for those who look for faults.</summary>
    private static string Describe(GatewayLogEntry entry)
    {
        var outcome = string.Join(
            ' ',
            new[] { entry.Status?.ToString(CultureInfo.InvariantCulture), entry.Outcome }.Where(t =>
                !string.IsNullOrEmpty(t)
            )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Operation}: {entry.Method} {entry.Path}, attempt {entry.Attempt}: {outcome} in {entry.Duration.TotalMilliseconds:0} ms (request id {entry.RequestId ?? "none"})"
        );
    }
}
