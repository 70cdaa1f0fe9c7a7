namespace PulumiApig.Gateway.Settings;

/// <summary>One place that settings come from; the list of levels is the order of precedence.</summary>
/// <param name="Place">Where, for messages: "the configuration", "HW_* variables".</param>
internal sealed record SettingLevel(string Place)
{
    private readonly Dictionary<string, Sourced<string>> _values = [];

    /// <summary>Why nothing could be taken from this place although it is there; null when all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the user named this place: then a problem with it is an error, and no weaker place is tried.</summary>
    public bool IsAskedFor { get; init; }

    public Sourced<string>? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>Keeps a value; an empty one counts as not given.</summary>
    public SettingLevel With(string name, string? value, string source)
    {
        if (!string.IsNullOrEmpty(value))
            _values[name] = new Sourced<string>(name, value, source);
        return this;
    }
}
