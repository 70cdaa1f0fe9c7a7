using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>Writes enumerations, as structs: a value may come that this SDK does not know.</summary>
internal static class EnumCode
{
    public static void WriteAll(CodeWriter code, IEnumerable<KeyValuePair<string, ObjectSpec>> enums)
    {
        foreach (var (token, spec) in enums)
        {
            var name = Names.Class(token);
            code.Gap();
            code.Doc(spec.Description, $"Values of `{name}`.");
            if (spec.Type != "string")
                throw new NotSupportedException($"{token}: enumerations of the type {spec.Type} are not supported.");
            Write(code, name, spec.Enum!);
        }
    }

    public static string Name(EnumValue value, string enumName) =>
        Names.EnumValue(value.Name ?? value.Value.GetString()!, enumName);

    private static void Write(CodeWriter code, string name, List<EnumValue> values)
    {
        code.Line("[EnumType]");
        code.Block(
            $"public readonly struct {name} : IEquatable<{name}>",
            () =>
            {
                code.Line("private readonly string _value;");
                code.Gap();
                code.Line(
                    $"private {name}(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));"
                );
                foreach (var value in values)
                {
                    code.Gap();
                    code.Doc(value.Description, $"The value `{value.Value}` of `{name}`.");
                    var literal = Names.Literal(value.Value.GetString()!);
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
                    public static explicit operator string({name} value) => value._value;

                    /// <inheritdoc/>
                    [EditorBrowsable(EditorBrowsableState.Never)]
                    public override bool Equals(object? obj) => obj is {name} other && Equals(other);

                    /// <inheritdoc/>
                    public bool Equals({name} other) => string.Equals(_value, other._value, StringComparison.Ordinal);

                    /// <inheritdoc/>
                    [EditorBrowsable(EditorBrowsableState.Never)]
                    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

                    /// <summary>The value that the provider knows.</summary>
                    public override string ToString() => _value;
                    """
                );
            }
        );
    }
}
