namespace PulumiApig.Gateway.Settings;

/// <summary>The profile file of the vendor's SDKs: an INI file with a section <c>[basic]</c>.</summary>
internal static class SdkProfileLevel
{
    private const string FileVariable = "HUAWEICLOUD_SDK_CREDENTIALS_FILE";
    private const string Section = "[basic]";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ak"] = SettingName.AccessKey,
        ["sk"] = SettingName.SecretKey,
        ["security_token"] = SettingName.SecurityToken,
        ["project_id"] = SettingName.ProjectId,
        ["iam_endpoint"] = SettingName.IamEndpoint,
    };

    public static SettingLevel Of(HostEnvironment host)
    {
        var path = host.Variable(FileVariable) is { Length: > 0 } given
            ? given
            : host.InHome(".huaweicloud", "credentials");
        var level = new SettingLevel($"the file {path ?? "~/.huaweicloud/credentials"}");
        if (path is null || host.ReadFile(path) is not { } text)
            return level with { Problem = "not there" };

        var lines = text.Split('\n')
            .Select(line => line.Trim())
            .SkipWhile(line => line != Section)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('['));
        foreach (var line in lines)
        {
            if (
                line.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value]
                && Names.TryGetValue(key, out var name)
            )
                level.With(name, value, level.Place);
        }
        return level;
    }
}
