using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Types;

/// <summary>Text that means something.</summary>
/// <param name="parse">Gives the meaning, or why there is none: what is wrong, and what would be right.</param>
/// <param name="format">Gives the text of a meaning.</param>
public sealed class TextType<T>(TextType<T>.Parser parse, Func<T, string> format) : FieldType<T>
{
    /// <summary>Gives the meaning of a text, or why there is none.</summary>
    public delegate bool Parser(
        string text,
        [MaybeNullWhen(false)] out T value,
        [NotNullWhen(false)] out string? reason
    );

    /// <inheritdoc/>
    public override bool TryRead(
        PropertyValue value,
        string path,
        Failures failures,
        [MaybeNullWhen(false)] out T result
    )
    {
        if (value.Kind != PropertyKind.Text)
        {
            failures.Add(path, $"must be text, not {Describe.Kind(value)}");
            result = default;
            return false;
        }
        if (parse(value.AsText, out result, out var reason))
            return true;
        failures.Add(path, reason);
        return false;
    }

    /// <inheritdoc/>
    public override PropertyValue Write(T value) => format(value);

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "string");
}

/// <summary>Kinds of text.</summary>
public static class TextType
{
    /// <summary>Takes a text; false when it is not valid.</summary>
    public delegate bool Try<T>(string text, [NotNullWhen(true)] out T? value);

    /// <summary>Text by a rule.</summary>
    /// <param name="take">Takes a text.</param>
    /// <param name="rule">What is valid, in words that follow "expected".</param>
    /// <param name="format">Gives the text of a meaning.</param>
    public static TextType<T> By<T>(Try<T> take, string rule, Func<T, string> format)
    {
        return new(Parse, format);

        bool Parse(string text, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? reason)
        {
            reason = take(text, out value) ? null : $"'{text}' is not valid; expected: {rule}";
            return reason is null;
        }
    }
}
