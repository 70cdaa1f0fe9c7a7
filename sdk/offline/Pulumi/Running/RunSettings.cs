using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>What the engine tells a program by its environment.</summary>
internal sealed record RunSettings
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = "organization";

    public string RootDirectory { get; init; } = "";

    public required bool IsDryRun { get; init; }

    /// <summary>Full key, <c>namespace:name</c>, to value; secrets in the clear.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string MonitorAddress { get; init; } = "";

    public string EngineAddress { get; init; } = "";

    /// <summary>Reads the environment.</summary>
    /// <exception cref="InvalidOperationException">The program was not started by an engine.</exception>
    public static RunSettings FromEnvironment()
    {
        // Not used here, but their absence tells that no engine started the program.
        _ = Required("PULUMI_QUERY_MODE", bool.Parse);
        _ = Required("PULUMI_PARALLEL", text => int.Parse(text, CultureInfo.InvariantCulture));
        return new()
        {
            MonitorAddress = Required("PULUMI_MONITOR", text => text),
            EngineAddress = Required("PULUMI_ENGINE", text => text),
            Project = Required("PULUMI_PROJECT", text => text),
            Stack = Required("PULUMI_STACK", text => text),
            IsDryRun = Required("PULUMI_DRY_RUN", bool.Parse),
            Organization = Optional("PULUMI_ORGANIZATION") ?? "organization",
            RootDirectory = Optional("PULUMI_ROOT_DIRECTORY") ?? "",
            Config = ReadConfig(Optional("PULUMI_CONFIG")),
        };
    }

    /// <summary>Reads the configuration: a JSON object of texts. Keys of the form <c>ns:config:name</c> lose their middle.</summary>
    internal static ImmutableDictionary<string, string> ReadConfig(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return ImmutableDictionary<string, string>.Empty;
        var entries = JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        return entries.ToImmutableDictionary(e => ShortKey(e.Key), e => e.Value);
    }

    private static string ShortKey(string key) =>
        key.Split(':', 3) is [var space, "config", var name] ? $"{space}:{name}" : key;

    private static string? Optional(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static T Required<T>(string name, Func<string, T> parse)
    {
        try
        {
            if (Optional(name) is { } text)
                return parse(text);
        }
        catch (FormatException) { }
        throw new InvalidOperationException(
            $"The environment variable {name} is not set as an engine sets it: start this program by 'pulumi up' or 'apig-local up'."
        );
    }
}

/// <summary>Environment variables that switch something on.</summary>
internal static class EnvironmentSwitch
{
    public static bool IsOn(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value
        && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));
}
