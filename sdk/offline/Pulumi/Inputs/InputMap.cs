using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A map argument. The map and its values are kept apart: a map with one unknown value is still known as a map.
/// </summary>
/// <typeparam name="TValue">Type of a value.</typeparam>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>,
        IEnumerable,
        IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private static readonly ImmutableDictionary<string, Input<TValue>> None = ImmutableDictionary<
        string,
        Input<TValue>
    >.Empty;

    // The dictionary is null where a conversion was given null: then nothing is sent.
    private Output<ImmutableDictionary<string, Input<TValue>>?> _entries;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this(Output.Create((ImmutableDictionary<string, Input<TValue>>?)None)) { }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>?> entries)
        : base(Flatten(entries)) => _entries = entries;

    private protected override object Inner => _entries;

    /// <summary>Adds a value, as <see cref="Add(string, Input{TValue})"/> does.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Adds a value. The map fails when it already has another value for the key.</summary>
    public void Add(string key, Input<TValue> value) =>
        Combine(Output.Create((ImmutableDictionary<string, Input<TValue>>?)None.Add(key, value)));

    /// <summary>Adds the values of another map. The map fails when it already has another value for one of the keys.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the values of another map. The map fails when it already has another value for one of the keys.</summary>
    public void AddRange(InputMap<TValue> values) => Combine(values._entries);

    /// <summary>A new map of both; where both have a key, the second wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        new(
            Output
                .Tuple(first._entries, second._entries)
                .Apply(ImmutableDictionary<string, Input<TValue>>? (t) => (t.Item1 ?? None).SetItems(t.Item2 ?? None))
        );

    /// <summary>The entries, once the map is known; none in a preview that does not know it.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(
        CancellationToken cancellationToken
    )
    {
        var state = await _entries.State.WaitAsync(cancellationToken);
        foreach (var (key, value) in state.Value ?? None)
            yield return value.Apply(v => KeyValuePair.Create(key, v));
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An input map may not be known yet; read it by 'await foreach'.");

    /// <summary>A map of values.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) =>
        new(Output.Create(Wrap(values)));

    /// <summary>A map of values.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) =>
        new(Output.Create(Wrap(values)));

    /// <summary>A map that is an output as a whole.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        new(values.Apply(Wrap));

    /// <summary>A map that is an output as a whole.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        new(values.Apply(Wrap));

    /// <summary>A map that is an output as a whole.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new(values.Apply(Wrap));

    private static ImmutableDictionary<string, Input<TValue>>? Wrap(
        IEnumerable<KeyValuePair<string, TValue>>? values
    ) => values?.ToImmutableDictionary(p => p.Key, p => (Input<TValue>)p.Value);

    private static Output<ImmutableDictionary<string, TValue>> Flatten(
        Output<ImmutableDictionary<string, Input<TValue>>?> entries
    ) =>
        entries.Apply(e =>
            e is null
                ? Output.Create((ImmutableDictionary<string, TValue>)null!)
                : Output
                    .All(e.Select(p => p.Value.Apply(v => KeyValuePair.Create(p.Key, v))))
                    .Apply(pairs => ImmutableDictionary.CreateRange(pairs))
        );

    private static ImmutableDictionary<string, Input<TValue>>? Union(
        ImmutableDictionary<string, Input<TValue>>? first,
        ImmutableDictionary<string, Input<TValue>>? second
    )
    {
        var union = first ?? None;
        foreach (var (key, value) in second ?? None)
            union = union.SetItem(key, union.TryGetValue(key, out var present) ? Same(key, present, value) : value);
        return union;
    }

    // Whether two values are the same is only known once both are.
    private static Input<TValue> Same(string key, Input<TValue> present, Input<TValue> added) =>
        Output
            .Tuple(present, added)
            .Apply(t =>
                EqualityComparer<TValue>.Default.Equals(t.Item1, t.Item2)
                    ? t.Item1
                    : throw new ArgumentException($"The map already has another value for the key '{key}'.")
            );

    private void Combine(Output<ImmutableDictionary<string, Input<TValue>>?> more)
    {
        _entries = Output.Tuple(_entries, more).Apply(t => Union(t.Item1, t.Item2));
        Flat = Flatten(_entries);
    }
}
