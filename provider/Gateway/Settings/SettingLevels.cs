namespace PulumiApig.Gateway.Settings;

/// <summary>All places that settings come from, the strongest first.</summary>
internal sealed class SettingLevels(IReadOnlyList<SettingLevel> levels)
{
    public IReadOnlyList<SettingLevel> All { get; } = levels;

    public Sourced<string>? Find(string name) => FindAny(name);

    /// <summary>The first of several names in the strongest level that has any: a name there beats an id further down.</summary>
    public Sourced<string>? FindAny(params IReadOnlyList<string> names) =>
        All.Select(level => names.Select(level.Find).FirstOrDefault(found => found is not null))
            .FirstOrDefault(found => found is not null);

    /// <summary>A value from the given level or a weaker one.</summary>
    public Sourced<string>? FindFrom(SettingLevel level, string name) =>
        All.SkipWhile(l => !ReferenceEquals(l, level))
            .Select(l => l.Find(name))
            .FirstOrDefault(found => found is not null);
}
