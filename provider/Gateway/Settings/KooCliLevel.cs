namespace PulumiApig.Gateway.Settings;

/// <summary>A profile of the vendor's command line, the KooCLI (hcloud).</summary>
internal static class KooCliLevel
{
    private const string SingleSignOn = "SSO";

    /// <summary>The profile that a level asks for; null when it asks for none.</summary>
    public static SettingLevel? AskedForBy(SettingLevel asking, HostEnvironment host)
    {
        var (file, profile) = (asking.Find(SettingName.SharedConfigFile), asking.Find(SettingName.Profile));
        return file is null && profile is null
            ? null
            : Read(file?.Value ?? DefaultFile(host), profile?.Value, host) with
            {
                IsAskedFor = true,
            };
    }

    /// <summary>The current profile of the file at its usual place.</summary>
    public static SettingLevel Default(HostEnvironment host) => Read(DefaultFile(host), null, host);

    private static string? DefaultFile(HostEnvironment host) => host.InHome(".hcloud", "config.json");

    private static SettingLevel Read(string? path, string? profile, HostEnvironment host)
    {
        var level = new SettingLevel($"the file {path ?? "~/.hcloud/config.json"}");
        if (path is null || host.ReadFile(path) is not { } text)
            return level with { Problem = "not there" };
        if (KooCliJson.Read(text) is not { } file)
            return level with { Problem = "not a configuration of the KooCLI" };
        profile ??= file.Current;
        if (file.Profiles?.FirstOrDefault(p => p.Name == profile) is not { } found)
            return level with { Problem = $"without a profile '{profile}'" };
        level = new SettingLevel($"profile '{profile}' of {path}");
        return found.Mode == SingleSignOn ? Add(level, found, found.SsoAuth?.StsToken) : Add(level, found, found);
    }

    private static SettingLevel Add(SettingLevel level, KooCliProfile profile, KooCliKeys? keys)
    {
        if (LooksEncrypted(keys?.AccessKeyId) || LooksEncrypted(keys?.SecretAccessKey))
            return level with
            {
                Problem =
                    "encrypted, which only the KooCLI can undo; 'hcloud configure set --cli-auth-encrypt=false' makes it readable",
            };
        return level
            .With(SettingName.AccessKey, keys?.AccessKeyId, level.Place)
            .With(SettingName.SecretKey, keys?.SecretAccessKey, level.Place)
            .With(SettingName.SecurityToken, keys?.SecurityToken, level.Place)
            .With(SettingName.Region, profile.Region, level.Place)
            .With(SettingName.ProjectId, profile.ProjectId, level.Place)
            .With(SettingName.DomainId, profile.DomainId, level.Place)
            .With(SettingName.AgencyName, profile.AgencyName, level.Place)
            .With(SettingName.AgencyDomainName, profile.AgencyDomainName, level.Place)
            .With(SettingName.AgencyDomainId, profile.AgencyDomainId, level.Place);
    }

    // An inference: keys are 20 and 40 letters and digits, what the KooCLI encrypts is longer and has other characters.
    // A key that was damaged in copying is not encrypted.
    private static bool LooksEncrypted(string? key) =>
        key is not null && CredentialText.Flaw(key) is null && (key.Length > 64 || !key.All(char.IsAsciiLetterOrDigit));
}
