using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Schema;

/// <summary>
/// The properties of one object, with what was read from them so far: a list of thousands is parsed once, and both the
/// check of each entry and the checks of the whole see the same values.
/// </summary>
internal sealed class Readings(PropertyMap properties)
{
    private readonly Dictionary<Field, object> _read = [];

    public Input<T> Of<T>(Field<T> field) =>
        _read.TryGetValue(field, out var read) ? (Input<T>)read : field.Read(properties);

    public void Keep<T>(Field<T> field, Input<T> read) => _read[field] = read;
}
