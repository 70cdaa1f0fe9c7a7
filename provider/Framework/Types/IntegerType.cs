using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Types;

/// <summary>A whole number that means something. Configuration often brings numbers as text: that is taken too.</summary>
/// <param name="convert">Gives the meaning, or why there is none.</param>
/// <param name="back">Gives the number of a meaning.</param>
public sealed class IntegerType<T>(IntegerType<T>.Converter convert, Func<T, int> back) : FieldType<T>
{
    /// <summary>Gives the meaning of a number, or why there is none.</summary>
    public delegate bool Converter(
        int number,
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
        result = default;
        if (!TryNumber(value, out var number))
        {
            var given = value.Kind is PropertyKind.Number or PropertyKind.Text
                ? value.ToString()
                : Describe.Kind(value);
            failures.Add(path, $"must be a whole number, not {given}");
            return false;
        }
        if (convert(number, out result, out var reason))
            return true;
        failures.Add(path, reason);
        return false;
    }

    /// <inheritdoc/>
    public override PropertyValue Write(T value) => PropertyValue.Of(back(value));

    /// <inheritdoc/>
    public override PropertyValue Checked(PropertyValue given, T read) => Write(read);

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "integer");

    private static bool TryNumber(PropertyValue value, out int number)
    {
        if (value.TryGetText(out var text))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        number = 0;
        if (value.Kind != PropertyKind.Number || value.AsNumber is not (>= int.MinValue and <= int.MaxValue))
            return false;
        number = (int)value.AsNumber;
        return number == value.AsNumber;
    }
}

/// <summary>Kinds of whole numbers.</summary>
public static class IntegerType
{
    /// <summary>Takes a number; false when it is not valid.</summary>
    public delegate bool Try<T>(int number, [NotNullWhen(true)] out T? value);

    /// <summary>Numbers by a rule.</summary>
    /// <param name="take">Takes a number.</param>
    /// <param name="rule">What is valid, in words that follow "expected".</param>
    /// <param name="back">Gives the number of a meaning.</param>
    public static IntegerType<T> By<T>(Try<T> take, string rule, Func<T, int> back)
    {
        return new(Convert, back);

        bool Convert(int number, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out string? reason)
        {
            reason = take(number, out value) ? null : $"{number} is not valid; expected: {rule}";
            return reason is null;
        }
    }
}
