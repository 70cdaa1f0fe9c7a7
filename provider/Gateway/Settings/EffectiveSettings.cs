using System.Globalization;
using PulumiApig.Gateway.Endpoints;
using PulumiApig.Gateway.Settings;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway;

/// <summary>The settings in force: each the strongest of its sources, and where it came from.</summary>
public sealed class EffectiveSettings
{
    private const int DefaultMaxRetries = 5;

    private EffectiveSettings(SettingLevels levels, IReadOnlyList<AssumeRole> assumeRole, HostEnvironment host)
    {
        Levels = levels;
        AssumeRole = assumeRole;
        Endpoints = new ServiceEndpoints(levels);
        Insecure = levels.Find(SettingName.Insecure) is { } insecure && IsTrue(insecure);
        MaxRetries = levels.Find(SettingName.MaxRetries) is { } retries ? Count(retries) : DefaultMaxRetries;
        Authorities = levels.Find(SettingName.CaFile) is { } caFile ? Read(caFile, host) : null;
    }

    /// <summary>The region; null when none is set.</summary>
    public Sourced<string>? Region => Levels.Find(SettingName.Region);

    /// <summary>The project id; null when it has to be asked for.</summary>
    public Sourced<string>? ProjectId => Levels.Find(SettingName.ProjectId);

    /// <summary>Whether any source has a setting, by the name that the provider's configuration spells.</summary>
    public bool Has(string setting) => Levels.Find(setting) is not null;

    /// <summary>Where requests go; null when that cannot be said, and the first call says why.</summary>
    public Uri? Endpoint => Endpoints.TryGateway(out var address, out _) ? address : null;

    /// <summary>What the caller should be told although it does not stop anything.</summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            var warnings = new List<string>();
            if (Endpoints.TryGateway(out var gateway, out _) && IsOpen(gateway))
                warnings.Add(
                    $"The endpoint {gateway.GetLeftPart(UriPartial.Authority)} is not encrypted: credentials and settings can be read on the way."
                );
            if (Endpoints.TryIdentity(out var identity, out _) && IsOpen(identity))
                warnings.Add(
                    $"The identity endpoint {identity.GetLeftPart(UriPartial.Authority)} is not encrypted: credentials can be read on the way."
                );
            if (Insecure)
                warnings.Add(
                    "Server certificates are not checked ('insecure'): anyone on the way can read and change what is sent."
                );
            return warnings;
        }
    }

    internal SettingLevels Levels { get; }

    internal ServiceEndpoints Endpoints { get; }

    internal IReadOnlyList<AssumeRole> AssumeRole { get; }

    internal bool Insecure { get; }

    internal int MaxRetries { get; }

    internal string? Authorities { get; }

    /// <summary>The agency that a level names; null when it names none.</summary>
    internal static AssumeRole? Agency(SettingLevel level) =>
        level.Find(SettingName.AgencyName) is { } name
            ? new AssumeRole(
                name.Value,
                level.Find(SettingName.AgencyDomainName)?.Value,
                level.Find(SettingName.AgencyDomainId)?.Value,
                int.TryParse(
                    level.Find(SettingName.AgencyDuration)?.Value,
                    CultureInfo.InvariantCulture,
                    out var seconds
                )
                    ? TimeSpan.FromSeconds(seconds)
                    : null
            )
            : null;

    /// <summary>What makes every call fail, in words; null when all is well so far.</summary>
    internal string? Problem { get; private set; }

    /// <summary>Completes the given settings from the environment and from files. Nothing goes over the network.</summary>
    public static EffectiveSettings From(GatewaySettings given, HostEnvironment host)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(host);
        var configured = ExplicitLevel.Of(given);
        var variables = VariableLevel.OfHuawei(host);
        var profileOfConfigured = KooCliLevel.AskedForBy(configured, host);
        var profileOfVariables = profileOfConfigured is null ? KooCliLevel.AskedForBy(variables, host) : null;
        var profile = profileOfConfigured ?? profileOfVariables;

        var region =
            configured.Find(SettingName.Region)
            ?? profileOfConfigured?.Find(SettingName.Region)
            ?? variables.Find(SettingName.Region)
            ?? profileOfVariables?.Find(SettingName.Region);
        SettingLevel?[] levels =
        [
            configured,
            profileOfConfigured,
            variables,
            profileOfVariables,
            VariableLevel.OfSdk(host, region?.Value),
            SdkProfileLevel.Of(host),
            profile is null ? KooCliLevel.Default(host) : null,
        ];
        return new EffectiveSettings(
            new SettingLevels([.. levels.OfType<SettingLevel>()]),
            Agencies(given, variables),
            host
        );
    }

    // The variables stand for one agency that applies to whatever credentials are in use.
    private static IReadOnlyList<AssumeRole> Agencies(GatewaySettings given, SettingLevel variables) =>
        given.AssumeRole.Count > 0 ? given.AssumeRole
        : Agency(variables) is { } agency ? [agency]
        : [];

    private static bool IsOpen(Uri address) => address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback;

    private bool IsTrue(Sourced<string> setting)
    {
        switch (setting.Value.ToLowerInvariant())
        {
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                Problem = $"'{setting.Value}' ({setting}) is neither true nor false";
                return false;
        }
    }

    private int Count(Sourced<string> setting)
    {
        if (int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        Problem = $"'{setting.Value}' ({setting}) is not a number of repeats";
        return DefaultMaxRetries;
    }

    private string? Read(Sourced<string> caFile, HostEnvironment host)
    {
        var text = host.ReadFile(caFile.Value);
        if (text is not null && Sockets.IsCertificates(text))
            return text;
        Problem =
            $"the file '{caFile.Value}' ({caFile}) is {(text is null ? "not there" : "not a list of certificates (PEM)")}";
        return null;
    }
}
