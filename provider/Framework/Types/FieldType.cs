using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Types;

/// <summary>How a typed value stands in property values, in the schema, and how two of them compare.</summary>
public abstract class FieldType<T>
{
    /// <summary>Reads a value that is there, known and revealed; says what is wrong with it otherwise.</summary>
    public abstract bool TryRead(
        PropertyValue value,
        string path,
        Failures failures,
        [MaybeNullWhen(false)] out T result
    );

    /// <summary>The property value of a typed value.</summary>
    public abstract PropertyValue Write(T value);

    /// <summary>
    /// What Check returns for a value: the user's own spelling, but for numbers and booleans that came as text.
    /// </summary>
    public virtual PropertyValue Checked(PropertyValue given, T read) => given;

    /// <summary>Where two values differ; empty when they mean the same. Both are there; either may hold unknowns.</summary>
    public virtual IEnumerable<DiffRow> Compare(PropertyValue old, PropertyValue @new)
    {
        var (before, after) = (old.WithoutSecrets(), @new.WithoutSecrets());
        return before.Equals(after) || MeanTheSame(before, after) ? [] : [DiffRow.Changed("")];
    }

    /// <summary>Whether values may hold secrets of their own.</summary>
    public virtual bool HoldsSecrets => false;

    /// <summary>The value with all that is secret inside it marked so.</summary>
    public virtual PropertyValue Mark(PropertyValue value) => value;

    /// <summary>
    /// What a user would write to get a live value that differs from the known one: the user's own spelling where it
    /// means the same.
    /// </summary>
    /// <param name="known">What the user wrote.</param>
    /// <param name="live">What there is.</param>
    /// <param name="all">Whether with what the server fills in, as outputs have it and inputs do not.</param>
    public virtual PropertyValue Merge(PropertyValue known, PropertyValue live, bool all) => live;

    /// <summary>What the outputs will be: the input, with what the server adds inside it as it was, or unknown.</summary>
    public virtual PropertyValue Predict(PropertyValue input, PropertyValue old) => input;

    /// <summary>The known value when a live one means the same.</summary>
    public PropertyValue Keep(PropertyValue known, PropertyValue live, bool all) =>
        known.Revealed.IsNull ? Merge(PropertyValue.Null, live, all)
        : known.IsUnknown || Compare(known.Revealed, live.Revealed).Any() ? Merge(known.Revealed, live.Revealed, all)
        : known;

    /// <summary>Where two values differ, either of which may be missing or unknown.</summary>
    public IEnumerable<DiffRow> Diff(PropertyValue old, PropertyValue @new)
    {
        var (before, after) = (old.Revealed, @new.Revealed);
        return (IsNothing(before), IsNothing(after)) switch
        {
            (true, true) => [],
            (true, false) => [DiffRow.Added("")],
            (false, true) => [DiffRow.Removed("")],
            _ when before.IsUnknown || after.IsUnknown => [DiffRow.Changed("")],
            _ => Compare(before, after),
        };
    }

    /// <summary>Whether a value means the same as none.</summary>
    protected virtual bool IsNothing(PropertyValue value) => value.IsNull;

    /// <summary>Writes the members of the schema's type reference into the object at hand.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json);

    /// <summary>The named types that the schema must list because of this one.</summary>
    public virtual IEnumerable<NamedType> NamedTypes => [];

    /// <summary>Reads a value that may be missing, unknown or secret.</summary>
    public Input<T> Read(PropertyValue value, string path, Failures failures)
    {
        var revealed = value.Revealed;
        if (revealed.IsNull)
            return Input<T>.Missing;
        if (revealed.IsUnknown)
            return Input<T>.Unknown;
        // A reason quotes what is wrong.
        var found = value.IsSecret ? new Failures() : failures;
        if (TryRead(revealed, path, found, out var result))
            return Input<T>.Known(result);
        if (value.IsSecret)
            failures.AddWithoutReasons(found);
        return Input<T>.Missing;
    }

    // Such as 3 and "3", which configuration brings in either form.
    private bool MeanTheSame(PropertyValue one, PropertyValue other) =>
        Read(one, "", new Failures()) is { IsKnown: true } a
        && Read(other, "", new Failures()) is { IsKnown: true } b
        && Write(a.Value).Equals(Write(b.Value));
}
