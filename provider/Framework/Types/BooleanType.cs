using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Types;

/// <summary>True or false. Configuration often brings it as text: that is taken too.</summary>
public sealed class BooleanType : FieldType<bool>
{
    /// <summary>The type.</summary>
    public static readonly BooleanType Instance = new();

    /// <inheritdoc/>
    public override bool TryRead(PropertyValue value, string path, Failures failures, out bool result)
    {
        if (value.Kind == PropertyKind.Bool)
        {
            result = value.AsBool;
            return true;
        }
        if (value.TryGetText(out var text) && text is "true" or "false")
        {
            result = text == "true";
            return true;
        }
        result = false;
        failures.Add(
            path,
            $"must be true or false, not {(value.Kind == PropertyKind.Text ? value : Describe.Kind(value))}"
        );
        return false;
    }

    /// <inheritdoc/>
    public override PropertyValue Write(bool value) => value;

    /// <inheritdoc/>
    public override PropertyValue Checked(PropertyValue given, bool read) => read;

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "boolean");
}
