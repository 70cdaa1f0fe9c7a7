using System.Text.RegularExpressions;
using PulumiApig.LocalEngine.State;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>The commands that an error names, carried out as a person would.</summary>
internal static partial class Advice
{
    /// <summary>Does what the errors say, in their order; false when they name no command.</summary>
    public static async Task<bool> FollowAsync(OfflineStack stack, PluginProcess? plugin, string errors)
    {
        if (StateDelete().Match(errors) is { Success: true } forgotten)
            stack.Edit(r => r.Urn == forgotten.Groups["urn"].Value ? null : r);
        if (StateRename().Match(errors) is { Success: true } renamed)
            stack.Edit(r => r.Urn == renamed.Groups["urn"].Value ? Renamed(r, renamed.Groups["name"].Value) : r);
        if (Import().Match(errors) is not { Success: true } import)
            return false;
        var run = await stack.ImportAsync(
            plugin,
            import.Groups["type"].Value,
            import.Groups["name"].Value,
            import.Groups["id"].Value
        );
        run.HasFailed.Should().BeFalse(run.Errors);
        return true;
    }

    private static ResourceState Renamed(ResourceState state, string name) =>
        state with
        {
            Urn = state.Urn[..(state.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)] + name,
        };

    [GeneratedRegex("`pulumi import (?<type>\\S+) (?<name>\\S+) (?<id>[^`]+)`")]
    private static partial Regex Import();

    [GeneratedRegex("`pulumi state delete '(?<urn>[^']+)'`")]
    private static partial Regex StateDelete();

    [GeneratedRegex("`pulumi state rename '(?<urn>[^']+)' (?<name>[^`]+)`")]
    private static partial Regex StateRename();
}
