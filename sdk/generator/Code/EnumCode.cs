using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>Writes enumerations: of texts and numbers as structs, of integers as those of C#.</summary>
internal static class EnumCode
{
    public static void WriteAll(CodeWriter code, IEnumerable<KeyValuePair<string, ObjectSpec>> enums)
    {
        foreach (var (token, spec) in enums)
        {
            var name = Names.Class(token);
            code.Gap();
            code.Doc(spec.Description, $"Values of `{name}`.");
            switch (spec.Type)
            {
                case "string":
                    WriteStruct(code, name, spec.Enum!, Text);
                    break;
                case "number":
                    WriteStruct(code, name, spec.Enum!, Number);
                    break;
                case "integer":
                    WriteEnum(code, name, spec.Enum!);
                    break;
                default:
                    throw new NotSupportedException(
                        $"{token}: enumerations of the type {spec.Type} are not supported."
                    );
            }
        }
    }

    public static string Name(EnumValue value, string enumName) =>
        Names.EnumValue(value.Name ?? value.Value.ToString(), enumName);

    private sealed record Kind(string Type, string Check, string Equality, string Hash, string ToText);

    private static readonly Kind Text = new(
        "string",
        " ?? throw new ArgumentNullException(nameof(value))",
        "string.Equals(_value, other._value, StringComparison.Ordinal)",
        "_value?.GetHashCode(StringComparison.Ordinal) ?? 0",
        "_value"
    );

    private static readonly Kind Number = new(
        "double",
        "",
        "_value == other._value",
        "_value.GetHashCode()",
        "_value.ToString(CultureInfo.InvariantCulture)"
    );

    private static void WriteStruct(CodeWriter code, string name, List<EnumValue> values, Kind kind)
    {
        code.Line("[EnumType]");
        code.Block(
            $"public readonly struct {name} : IEquatable<{name}>",
            () =>
            {
                code.Line($"private readonly {kind.Type} _value;");
                code.Gap();
                code.Line($"private {name}({kind.Type} value) => _value = value{kind.Check};");
                foreach (var value in values)
                {
                    WriteHead(code, value, name);
                    var literal = kind == Text ? Names.Literal(value.Value.GetString()!) : value.Value.GetRawText();
                    code.Line($"public static {name} {Name(value, name)} {{ get; }} = new({literal});");
                }
                code.Gap();
                code.Lines(
                    $"""
                    /// <summary>Whether both are the same.</summary>
                    public static bool operator ==({name} left, {name} right) => left.Equals(right);

                    /// <summary>Whether they differ.</summary>
                    public static bool operator !=({name} left, {name} right) => !left.Equals(right);

                    /// <summary>The value that the provider knows.</summary>
                    public static explicit operator {kind.Type}({name} value) => value._value;

                    /// <inheritdoc/>
                    [EditorBrowsable(EditorBrowsableState.Never)]
                    public override bool Equals(object? obj) => obj is {name} other && Equals(other);

                    /// <inheritdoc/>
                    public bool Equals({name} other) => {kind.Equality};

                    /// <inheritdoc/>
                    [EditorBrowsable(EditorBrowsableState.Never)]
                    public override int GetHashCode() => {kind.Hash};

                    /// <summary>The value that the provider knows.</summary>
                    public override string ToString() => {kind.ToText};
                    """
                );
            }
        );
    }

    private static void WriteEnum(CodeWriter code, string name, List<EnumValue> values) =>
        code.Block(
            $"public enum {name}",
            () =>
            {
                foreach (var value in values)
                {
                    WriteHead(code, value, name);
                    code.Line($"{Name(value, name)} = {value.Value.GetInt32()},");
                }
            }
        );

    private static void WriteHead(CodeWriter code, EnumValue value, string enumName)
    {
        code.Gap();
        code.Doc(value.Description, $"The value `{value.Value}` of `{enumName}`.");
        code.Obsolete(value.DeprecationMessage);
    }
}
