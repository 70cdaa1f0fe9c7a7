using System.Text.Json;
using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>What a property is when a program leaves it out.</summary>
internal static class Defaults
{
    /// <summary>As a statement of a constructor; empty when the schema gives no default.</summary>
    public static string Statement(CSharpTypes types, Member member)
    {
        var value = Of(types, member.Spec);
        if (value.Length == 0)
            return "";
        var variable = Names.Parameter(member.WireName);
        return member.Spec.Default is null
            ? $"if ({value} is {{ }} {variable}) {member.Name} = {variable};"
            : $"{member.Name} = {value};";
    }

    /// <summary>As an expression; empty when the schema gives no default.</summary>
    public static string Of(CSharpTypes types, Property type)
    {
        var literal = type.Default is { } value ? Literal(types, type, value) : "";
        if (type.DefaultInfo?.Environment is not { Count: > 0 } variables)
            return literal;
        var getter = type.Type switch
        {
            "boolean" => "GetEnvBoolean",
            "integer" => "GetEnvInt32",
            _ => "GetEnv",
        };
        var read = $"Utilities.{getter}({string.Join(", ", variables.Select(Names.Literal))})";
        return literal.Length > 0 ? $"{read} ?? {literal}" : read;
    }

    private static string Literal(CSharpTypes types, Property type, JsonElement value)
    {
        if (types.Enum(type) is not { } named)
            return Literal(value);
        var match = named.Values.Find(v => JsonElement.DeepEquals(v.Value, value));
        return match is null
            ? throw new NotSupportedException($"The default {value} is no value of {named.Class}.")
            : $"{named.Class}.{EnumCode.Name(match, named.Class.Split('.')[^1])}";
    }

    private static string Literal(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Names.Literal(value.GetString()!),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => value.GetRawText(),
            _ => throw new NotSupportedException(
                $"The default {value} is neither text, nor a number, nor true or false."
            ),
        };
}
