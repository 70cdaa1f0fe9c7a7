using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Fields;

/// <summary>
/// The properties of one object, with what was read from them so far: a list of thousands is parsed once, and both the
/// check of each entry and the checks of the whole see the same values.
/// </summary>
public sealed class Readings
{
    private readonly PropertyMap _properties;
    private readonly Dictionary<Field, object> _read;

    /// <summary>Nothing is read yet.</summary>
    public Readings(PropertyMap properties)
        : this(properties, []) { }

    private Readings(PropertyMap properties, Dictionary<Field, object> read) =>
        (_properties, _read) = (properties, read);

    /// <summary>The typed value of a property.</summary>
    public Input<T> Of<T>(Field<T> field) =>
        _read.TryGetValue(field, out var read) ? (Input<T>)read : field.Read(_properties);

    /// <summary>Whether a property, or part of it, is secret.</summary>
    public bool HoldSecret(Field field) => _properties.Get(field.Name).ContainsSecrets;

    /// <summary>Keeps what was read of a property.</summary>
    public void Keep<T>(Field<T> field, Input<T> read) => _read[field] = read;

    /// <summary>The same readings, of properties to which some were added.</summary>
    public Readings Over(PropertyMap more) => new(more, _read);
}
