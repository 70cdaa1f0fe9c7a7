using System.Collections.Immutable;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>A node of a YAML text, with the place where it stands: from <c>Start</c> up to <c>End</c>.</summary>
internal abstract record YamlNode(int Start, int End)
{
    /// <summary>What an alias stands for; any other node itself.</summary>
    public virtual YamlNode Target => this;

    /// <summary>How many nodes there are once every alias is written out.</summary>
    public abstract long Size { get; }
}

/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that its text decides its type.</param>
internal sealed record YamlScalar(int Start, int End, string Text, bool IsPlain) : YamlNode(Start, End)
{
    public override long Size => 1;

    /// <summary>Whether it is a text, and not a number, a truth value, a time or null.</summary>
    public bool IsText => !IsPlain || (!IsNull && YamlPlain.IsText(Text));

    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlList(int Start, int End, ImmutableArray<YamlNode> Items) : YamlNode(Start, End)
{
    public override long Size { get; } = 1 + Items.Sum(i => i.Size);
}

/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsFlow">Whether it stands in braces.</param>
/// <param name="Entries">Its own entries, in their order.</param>
internal sealed record YamlMap(int Start, int End, bool IsFlow, ImmutableArray<YamlEntry> Entries)
    : YamlNode(Start, End)
{
    public static readonly YamlMap Empty = new(0, 0, false, []);

    public override long Size { get; } = 1 + Entries.Sum(e => e.Key.Size + e.Value.Size);

    /// <summary>A value, its own or merged; null when there is none, or when it says null.</summary>
    public YamlNode? Child(string name) =>
        this.Members().GetValueOrDefault(name)?.Target is { } value and not YamlScalar { IsNull: true } ? value : null;

    /// <exception cref="LocalEngineException">It is no mapping.</exception>
    public YamlMap? Map(string name) => Child<YamlMap>(name, "hold 'key: value' lines");

    /// <exception cref="LocalEngineException">It is no list.</exception>
    public YamlList? List(string name) => Child<YamlList>(name, "be a list");

    /// <exception cref="LocalEngineException">It is no text.</exception>
    public string? Text(string name) =>
        Child<YamlScalar>(name, "be a text") is not { } scalar ? null
        : scalar.IsText ? scalar.Text
        : throw new LocalEngineException($"'{name}' must be a text: put it in quotes.");

    private T? Child<T>(string name, string what)
        where T : YamlNode =>
        Child(name) switch
        {
            null => null,
            T node => node,
            _ => throw new LocalEngineException($"'{name}' must {what}."),
        };
}

internal sealed record YamlAlias(int Start, int End, YamlNode Anchored) : YamlNode(Start, End)
{
    public override YamlNode Target => Anchored.Target;

    public override long Size => Anchored.Size;
}

internal sealed record YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>The key as text; null when it is nothing, a list or a mapping.</summary>
    public string? Name => Key.Target is YamlScalar { IsNull: false } key ? key.ConfigText() : null;

    public bool IsMerge => Key is YamlScalar { IsPlain: true, Text: "<<" };

    public int Start => Key.Start;

    public int End => Math.Max(Key.End, Value.End);
}
