using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Fields;

/// <summary>An object with fields of its own.</summary>
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
}
