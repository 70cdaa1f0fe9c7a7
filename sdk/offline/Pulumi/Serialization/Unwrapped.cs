using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace Pulumi.Serialization;

/// <summary>
/// A value from the engine without its marks. One mark anywhere inside holds for the whole: a list with one unknown
/// element is unknown, an object with one secret field is secret.
/// </summary>
internal sealed class Unwrapped
{
    private bool _isKnown = true;
    private bool _isSecret;
    private ImmutableHashSet<Resource> _resources = [];

    private Unwrapped(PropertyValue value) => Value = Walk(value);

    public PropertyValue Value { get; }

    public Taint Taint => new(_isKnown, _isSecret, _resources);

    public static Unwrapped Of(PropertyValue value) => new(value);

    private PropertyValue Walk(PropertyValue value)
    {
        switch (value.Kind)
        {
            case PropertyKind.Unknown:
                _isKnown = false;
                return PropertyValue.Null;
            case PropertyKind.Secret:
                _isSecret = true;
                return Walk(value.Revealed);
            case PropertyKind.Output:
                var output = value.AsOutput;
                _isSecret |= output.IsSecret;
                _resources = _resources.Union(output.Dependencies.Select(urn => new DependencyResource(urn)));
                return Walk(output.Value ?? PropertyValue.Unknown);
            case PropertyKind.List:
                return PropertyValue.List(value.AsList.Select(Walk));
            case PropertyKind.Object:
                // Names with two underscores in front are the engine's own.
                var fields = value.AsObject.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal));
                return PropertyMap.From(fields.Select(f => KeyValuePair.Create(f.Key, Walk(f.Value))));
            default:
                return value;
        }
    }
}
