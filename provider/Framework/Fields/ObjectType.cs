using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Fields;

/// <summary>An object with fields of its own, each with its marks, as at the top.</summary>
/// <param name="token">Its token in the schema.</param>
/// <param name="doc">What it is.</param>
/// <param name="fields">Its fields.</param>
/// <param name="read">Makes the typed value; every required field is there, but any may be unknown.</param>
/// <param name="write">Makes the fields of a typed value.</param>
public sealed class ObjectType<T>(
    string token,
    string doc,
    ImmutableArray<Field> fields,
    Func<PropertyMap, T> read,
    Func<T, PropertyMap> write
) : ResultType<T>(token, doc, fields, write)
{
    private readonly ImmutableArray<Field> _fields = fields;

    /// <inheritdoc/>
    public override bool TryRead(
        PropertyValue value,
        string path,
        Failures failures,
        [MaybeNullWhen(false)] out T result
    )
    {
        result = default;
        if (value.Kind != PropertyKind.Object)
        {
            failures.Add(path, $"must be an object, not {Describe.Kind(value)}");
            return false;
        }
        var found = new Failures();
        var inputs = FieldSet.Check(_fields, value.AsObject, path, found);
        failures.AddRange(found);
        if (found.Any)
            return false;
        result = read(inputs);
        return true;
    }

    /// <inheritdoc/>
    public override PropertyValue Checked(PropertyValue given, T read) =>
        FieldSet.Check(_fields, given.AsObject, "", new Failures());

    /// <inheritdoc/>
    public override IEnumerable<DiffRow> Compare(PropertyValue old, PropertyValue @new) =>
        old.Kind == PropertyKind.Object && @new.Kind == PropertyKind.Object
            ? _fields.SelectMany(f =>
                f.Diff(old.AsObject.Get(f.Name), @new.AsObject.Get(f.Name))
                    .Select(row =>
                        row.Below("." + f.Name) with
                        {
                            ReplacesSince = row.ReplacesSince ?? f.ReplacesSince,
                        }
                    )
            )
            : base.Compare(old, @new);

    /// <inheritdoc/>
    public override PropertyValue Merge(PropertyValue known, PropertyValue live, bool all) =>
        live.Kind == PropertyKind.Object
            ? FieldSet.Merge(
                _fields,
                known.Kind == PropertyKind.Object ? known.AsObject : PropertyMap.Empty,
                live.AsObject,
                all
            )
            : live;

    /// <inheritdoc/>
    public override PropertyValue Predict(PropertyValue input, PropertyValue old) =>
        input.Kind == PropertyKind.Object
            ? FieldSet.Predict(
                _fields,
                input.AsObject,
                old.Revealed.Kind == PropertyKind.Object ? old.Revealed.AsObject : PropertyMap.Empty
            )
            : input;
}
