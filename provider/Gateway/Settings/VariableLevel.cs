namespace PulumiApig.Gateway.Settings;

/// <summary>The environment variables that stand for settings.</summary>
internal static class VariableLevel
{
    private static readonly (string Name, string Variable)[] Huawei =
    [
        (SettingName.Region, "HW_REGION_NAME"),
        (SettingName.ProjectId, "HW_PROJECT_ID"),
        (SettingName.ProjectName, "HW_PROJECT_NAME"),
        (SettingName.AccessKey, "HW_ACCESS_KEY"),
        (SettingName.SecretKey, "HW_SECRET_KEY"),
        (SettingName.SecurityToken, "HW_SECURITY_TOKEN"),
        (SettingName.AuthToken, "HW_AUTH_TOKEN"),
        (SettingName.UserName, "HW_USER_NAME"),
        (SettingName.UserId, "HW_USER_ID"),
        (SettingName.Password, "HW_USER_PASSWORD"),
        (SettingName.DomainName, "HW_DOMAIN_NAME"),
        (SettingName.DomainId, "HW_DOMAIN_ID"),
        (SettingName.AgencyName, "HW_ASSUME_ROLE_AGENCY_NAME"),
        (SettingName.AgencyDomainName, "HW_ASSUME_ROLE_DOMAIN_NAME"),
        (SettingName.AgencyDomainId, "HW_ASSUME_ROLE_DOMAIN_ID"),
        (SettingName.AgencyDuration, "HW_ASSUME_ROLE_DURATION"),
        (SettingName.SharedConfigFile, "HW_SHARED_CONFIG_FILE"),
        (SettingName.Profile, "HW_PROFILE"),
        (SettingName.Cloud, "HW_CLOUD"),
        (SettingName.Insecure, "HW_INSECURE"),
        (SettingName.MaxRetries, "HW_MAX_RETRIES"),
        // The only name in use for it, an OpenStack one.
        (SettingName.CaFile, "OS_CACERT"),
    ];

    private static readonly (string Name, string Variable)[] Sdk =
    [
        (SettingName.AccessKey, "HUAWEICLOUD_SDK_AK"),
        (SettingName.SecretKey, "HUAWEICLOUD_SDK_SK"),
        (SettingName.SecurityToken, "HUAWEICLOUD_SDK_SECURITY_TOKEN"),
        (SettingName.ProjectId, "HUAWEICLOUD_SDK_PROJECT_ID"),
        (SettingName.DomainId, "HUAWEICLOUD_SDK_DOMAIN_ID"),
    ];

    public static SettingLevel OfHuawei(HostEnvironment host)
    {
        var level = Read("HW_* variables", Huawei, host);
        // It carries the path /v3 where Terraform is in use; we add the path ourselves.
        const string authUrl = "HW_AUTH_URL";
        return level.With(SettingName.IamEndpoint, WithoutPath(host.Variable(authUrl)), authUrl);
    }

    public static SettingLevel OfSdk(HostEnvironment host, string? region)
    {
        var level = Read("HUAWEICLOUD_SDK_* variables", Sdk, host);
        Endpoint(SettingName.IamEndpoint, "HUAWEICLOUD_SDK_IAM_ENDPOINT");
        Endpoint(SettingName.StsEndpoint, "HUAWEICLOUD_SDK_STS_ENDPOINT");
        if (region is not null)
            Endpoint(
                SettingName.Endpoint,
                $"HUAWEICLOUD_SDK_REGION_APIG_{region.ToUpperInvariant().Replace('-', '_')}"
            );
        return level;

        void Endpoint(string name, string variable)
        {
            // A list of addresses is allowed there; the first one is the one to use.
            var first = host.Variable(variable)?.Split(',', StringSplitOptions.TrimEntries)[0];
            level.With(name, WithScheme(first), variable);
        }
    }

    private static SettingLevel Read(string place, (string Name, string Variable)[] names, HostEnvironment host)
    {
        var level = new SettingLevel(place);
        foreach (var (name, variable) in names)
            level.With(name, host.Variable(variable), variable);
        return level;
    }

    private static string? WithScheme(string? address) =>
        string.IsNullOrEmpty(address) || address.Contains("://", StringComparison.Ordinal)
            ? address
            : $"https://{address}";

    private static string? WithoutPath(string? address) =>
        Uri.TryCreate(WithScheme(address), UriKind.Absolute, out var uri)
            ? uri.GetLeftPart(UriPartial.Authority)
            : address;
}
