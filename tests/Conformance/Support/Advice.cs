using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>The commands that an error names, carried out as a person would.</summary>
internal static partial class Advice
{
    /// <summary>Does what the errors say, in their order; false when they name no command.</summary>
    public static async Task<bool> FollowAsync(OfflineStack stack, PluginProcess? plugin, string errors)
    {
        var forgotten = StateDelete().Match(errors).Groups["urn"].Value;
        // The CLI refuses it where other resources depend on it.
        if (forgotten.Length > 0 && !stack.State().Resources.Any(r => r.Dependencies.Contains(forgotten)))
            stack.Edit(r => r.Urn == forgotten ? null : r);
        else if (StateRename().Match(errors) is { Success: true } renamed)
            Rename(stack, renamed.Groups["urn"].Value, renamed.Groups["name"].Value);
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

    private static void Rename(OfflineStack stack, string urn, string name)
    {
        var renamed = urn[..(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)] + name;
        stack.Edit(r =>
            r with
            {
                Urn = New(r.Urn),
                Dependencies = [.. r.Dependencies.Select(New)],
                PropertyDependencies = r.PropertyDependencies.ToImmutableSortedDictionary(
                    d => d.Key,
                    d => d.Value.Select(New).ToImmutableArray()
                ),
            }
        );

        string New(string one) => one == urn ? renamed : one;
    }

    [GeneratedRegex("`pulumi import (?<type>\\S+) (?<name>\\S+) (?<id>[^`]+)`")]
    private static partial Regex Import();

    [GeneratedRegex("`pulumi state delete '(?<urn>[^']+)'`")]
    private static partial Regex StateDelete();

    [GeneratedRegex("`pulumi state rename '(?<urn>[^']+)' (?<name>[^`]+)`")]
    private static partial Regex StateRename();
}
