using System.Globalization;

namespace PulumiApig.Gateway.Settings;

/// <summary>The settings that the caller gave.</summary>
internal static class ExplicitLevel
{
    public static SettingLevel Of(GatewaySettings given)
    {
        var level = new SettingLevel("the configuration");
        Add(SettingName.Region, given.Region);
        Add(SettingName.ProjectId, given.ProjectId);
        Add(SettingName.ProjectName, given.ProjectName);
        Add(SettingName.AccessKey, given.AccessKey?.Reveal());
        Add(SettingName.SecretKey, given.SecretKey?.Reveal());
        Add(SettingName.SecurityToken, given.SecurityToken?.Reveal());
        Add(SettingName.AuthToken, given.AuthToken?.Reveal());
        Add(SettingName.UserName, given.UserName);
        Add(SettingName.UserId, given.UserId);
        Add(SettingName.Password, given.Password?.Reveal());
        Add(SettingName.DomainName, given.DomainName);
        Add(SettingName.DomainId, given.DomainId);
        Add(SettingName.SharedConfigFile, given.SharedConfigFile);
        Add(SettingName.Profile, given.Profile);
        Add(SettingName.Cloud, given.Cloud);
        Add(SettingName.Endpoint, given.Endpoint);
        Add(SettingName.IamEndpoint, given.IamEndpoint);
        Add(SettingName.Insecure, given.Insecure?.ToString());
        Add(SettingName.MaxRetries, given.MaxRetries?.ToString(CultureInfo.InvariantCulture));
        return level;

        void Add(string name, string? value) => level.With(name, value, level.Place);
    }
}
