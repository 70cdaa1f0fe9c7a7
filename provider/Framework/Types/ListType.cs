using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Types;

/// <summary>A list whose elements may each be unknown. A default array stands nowhere: an empty list is empty.</summary>
/// <param name="element">The type of the elements.</param>
/// <param name="compare">Finds the differences of two lists; element by element when null.</param>
/// <param name="whyNotEmpty">Why an empty list makes no sense; null when it does.</param>
public sealed class ListType<T>(
    FieldType<T> element,
    Func<PropertyValue, PropertyValue, IEnumerable<DiffRow>>? compare = null,
    string? whyNotEmpty = null
) : FieldType<ImmutableArray<Input<T>>>
{
    /// <inheritdoc/>
    public override bool TryRead(
        PropertyValue value,
        string path,
        Failures failures,
        [MaybeNullWhen(false)] out ImmutableArray<Input<T>> result
    )
    {
        result = default;
        if (value.Kind != PropertyKind.List)
        {
            failures.Add(path, $"must be a list, not {Describe.Kind(value)}");
            return false;
        }
        var elements = value.AsList;
        if (elements.IsEmpty && whyNotEmpty is not null)
        {
            failures.Add(path, whyNotEmpty);
            return false;
        }
        var builder = ImmutableArray.CreateBuilder<Input<T>>(elements.Length);
        var (found, allThere) = (new Failures(), true);
        for (var i = 0; i < elements.Length; i++)
        {
            var read = ReadElement(elements[i], path, i, failures, found);
            allThere &= !read.IsMissing;
            builder.Add(read);
        }
        result = builder.MoveToImmutable();
        return allThere;
    }

    /// <inheritdoc/>
    public override PropertyValue Write(ImmutableArray<Input<T>> value) =>
        PropertyValue.List(value.Select(e => e.IsKnown ? element.Write(e.Value) : PropertyValue.Unknown));

    /// <inheritdoc/>
    public override IEnumerable<DiffRow> Compare(PropertyValue old, PropertyValue @new)
    {
        var (oldList, newList) = (old.WithoutSecrets(), @new.WithoutSecrets());
        if (oldList.Kind != PropertyKind.List || newList.Kind != PropertyKind.List)
            return oldList.Equals(newList) ? [] : [DiffRow.Changed("")];
        return compare is not null ? compare(oldList, newList) : ByIndex(oldList.AsList, newList.AsList);
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        element.WriteSchema(json);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public override IEnumerable<NamedType> NamedTypes => element.NamedTypes;

    /// <inheritdoc/>
    public override bool HoldsSecrets => element.HoldsSecrets;

    /// <inheritdoc/>
    public override PropertyValue Mark(PropertyValue value) =>
        HoldsSecrets && value.Kind == PropertyKind.List ? PropertyValue.List(value.AsList.Select(element.Mark)) : value;

    /// <inheritdoc/>
    public override PropertyValue Checked(PropertyValue given, ImmutableArray<Input<T>> read)
    {
        var elements = given.AsList;
        PropertyValue[]? changed = null;
        for (var i = 0; i < elements.Length; i++)
        {
            if (!read[i].IsKnown)
                continue;
            var spelled = elements[i].Revealed;
            var result = element.Checked(spelled, read[i].Value);
            if (!ReferenceEquals(result, spelled))
                (changed ??= [.. elements])[i] = elements[i].IsSecret ? PropertyValue.Secret(result) : result;
        }
        return changed is null ? given : PropertyValue.List(changed);
    }

    /// <inheritdoc/>
    public override PropertyValue Merge(PropertyValue known, PropertyValue live, bool all) =>
        compare is null && known.Kind == PropertyKind.List && live.Kind == PropertyKind.List
            ? PropertyValue.List(live.AsList.Select((e, i) => element.Keep(At(known, i), e, all)))
            : live;

    /// <inheritdoc/>
    public override PropertyValue Predict(PropertyValue input, PropertyValue old)
    {
        if (input.Kind != PropertyKind.List || !input.AsList.Any(e => e.Kind == PropertyKind.Object))
            return input;
        return PropertyValue.List(input.AsList.Select((e, i) => element.Predict(e, At(old.Revealed, i))));
    }

    private static PropertyValue At(PropertyValue list, int index) =>
        list.Kind == PropertyKind.List && index < list.AsList.Length ? list.AsList[index] : PropertyValue.Null;

    private Input<T> ReadElement(PropertyValue value, string path, int index, Failures failures, Failures found)
    {
        if (value.Revealed.IsNull)
            failures.Add($"{path}[{index}]", "is null: remove it from the list, or give it a value");
        // The path is only written where something is wrong: lists are long, and nearly always right.
        var read = element.Read(value, "", found);
        if (found.Any)
            failures.MoveFrom(found, $"{path}[{index}]");
        return read;
    }

    private IEnumerable<DiffRow> ByIndex(ImmutableArray<PropertyValue> old, ImmutableArray<PropertyValue> @new)
    {
        for (var i = 0; i < Math.Max(old.Length, @new.Length); i++)
        {
            if (i >= old.Length)
                yield return DiffRow.Added($"[{i}]");
            else if (i >= @new.Length)
                yield return DiffRow.Removed($"[{i}]");
            else if (!old[i].Equals(@new[i]))
            {
                foreach (var row in element.Diff(old[i], @new[i]))
                    yield return row.Below($"[{i}]");
            }
        }
    }
}
