using System.Globalization;
using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Programs;

/// <summary>What a program is told in its environment.</summary>
/// <param name="Address"><c>host:port</c> of the ResourceMonitor and Engine services.</param>
/// <param name="Project">The project.</param>
/// <param name="Stack">The stack.</param>
/// <param name="Config">Its configuration.</param>
/// <param name="IsPreview">Whether nothing may be done.</param>
/// <param name="Parallel">How many steps may run at once.</param>
internal sealed record ProgramEnvironment(
    string Address,
    Project Project,
    string Stack,
    StackConfig Config,
    bool IsPreview,
    int Parallel
)
{
    public IEnumerable<KeyValuePair<string, string>> Variables() =>
        [
            new("PULUMI_MONITOR", Address),
            new("PULUMI_ENGINE", Address),
            new("PULUMI_PROJECT", Project.Name),
            new("PULUMI_STACK", Stack),
            new("PULUMI_ORGANIZATION", Project.Organization),
            new("PULUMI_ROOT_DIRECTORY", Project.Root),
            new("PULUMI_PWD", Project.ProgramDirectory),
            new("PULUMI_DRY_RUN", Flag(IsPreview)),
            // Long without meaning, and still required by the .NET SDK.
            new("PULUMI_QUERY_MODE", Flag(false)),
            new("PULUMI_PARALLEL", Parallel.ToString(CultureInfo.InvariantCulture)),
            new("PULUMI_CONFIG", Config.ToJson()),
            new("PULUMI_CONFIG_SECRET_KEYS", Config.SecretKeysToJson()),
            new("PULUMI_ATTACH_DEBUGGER", Flag(false)),
        ];

    private static string Flag(bool value) => value ? "true" : "false";
}
