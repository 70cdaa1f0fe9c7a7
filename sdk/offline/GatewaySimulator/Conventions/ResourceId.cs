using System.Text.RegularExpressions;

namespace PulumiApig.Simulator.Conventions;

internal static partial class ResourceId
{
    /// <summary>32 hexadecimal digits, or a UUID with hyphens.</summary>
    public static bool IsWellFormed(string id) => Pattern().IsMatch(id);

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}\z")]
    private static partial Regex Pattern();
}
