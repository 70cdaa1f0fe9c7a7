using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Schema.Types;

/// <summary>True or false. Configuration often brings it as text: that is taken too.</summary>
internal sealed class BooleanType : FieldType<bool>
{
    public static readonly BooleanType Instance = new();

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

    public override PropertyValue Write(bool value) => value;

    public override PropertyValue Checked(PropertyValue given, bool read) => read;

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "boolean");
}
