namespace PulumiApig.LocalEngine.Plugins;

/// <summary>
/// A version in the order of preference: a stable one before a pre-release, then the higher number. What follows a
/// <c>+</c> does not count.
/// </summary>
internal readonly record struct PluginVersion(Version Number, string PreRelease) : IComparable<PluginVersion>
{
    public static PluginVersion Parse(string text)
    {
        var parts = text.TrimStart('v').Split('+')[0].Split('-', 2);
        return new(
            Version.TryParse(parts[0], out var number) ? number : new Version(0, 0),
            parts.Length > 1 ? parts[1] : ""
        );
    }

    public int CompareTo(PluginVersion other)
    {
        var stable = (PreRelease.Length == 0).CompareTo(other.PreRelease.Length == 0);
        if (stable != 0)
            return stable;
        var number = Number.CompareTo(other.Number);
        return number != 0 ? number : string.CompareOrdinal(PreRelease, other.PreRelease);
    }
}
