using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>The types of plain scalars, and their texts, as the CLI reads them.</summary>
internal static partial class YamlPlain
{
    /// <exception cref="LocalEngineException">It is of a type that JSON does not have.</exception>
    public static PropertyValue Value(string text) =>
        IsBool(text) ? Text(text) == "true"
        : IsNumber(text) ? double.Parse(Text(text), NumberStyles.Float, CultureInfo.InvariantCulture)
        : Text(text);

    /// <summary>Whether it is of no other type.</summary>
    public static bool IsText(string text) =>
        !IsBool(text) && !IsNumber(text) && !IsDay(text, out _) && !Other().IsMatch(text);

    /// <summary>The value as text: what a configuration value is, whatever its type. <c>017</c> is 15, and <c>1.0</c> is 1.</summary>
    /// <exception cref="LocalEngineException">It is of a type that JSON does not have.</exception>
    public static string Text(string text)
    {
        if (IsBool(text))
            return text.ToLowerInvariant();
        if (IsNumber(text))
        {
            return Whole(Digits(text)) is { } whole ? whole.ToString(CultureInfo.InvariantCulture) : Json(Double(text));
        }
        if (IsDay(text, out var day))
            return $"{day:yyyy-MM-dd} 00:00:00 +0000 UTC";
        return Other().IsMatch(text)
            ? throw new LocalEngineException(
                $"'{text}' is a time, or a number that JSON does not have: put it in quotes."
            )
            : text;
    }

    private static bool IsBool(string text) => text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    private static bool IsNumber(string text) =>
        (Decimal().IsMatch(Digits(text)) && double.IsFinite(Double(text))) || Whole(Digits(text)) is not null;

    private static bool IsDay(string text, out DateTime day) =>
        DateTime.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static double Double(string text) =>
        double.Parse(Digits(text), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Digits(string text) =>
        text is [(>= '0' and <= '9') or '+' or '-', ..] ? text.Replace("_", "") : text;

    // Larger ones are no whole numbers to the CLI.
    private static BigInteger? Whole(string digits) =>
        AnyWhole(digits) is { } whole && whole >= long.MinValue && whole <= ulong.MaxValue ? whole : null;

    private static BigInteger? AnyWhole(string digits)
    {
        if (Prefixed().Match(digits) is not { Success: true } number)
        {
            return BigInteger.TryParse(
                digits,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var whole
            )
                ? whole
                : null;
        }
        var radix = number.Groups["radix"].Value.ToLowerInvariant() switch
        {
            "0x" => 16,
            "0b" => 2,
            _ => 8,
        };
        var values = number.Groups["digits"].Value.Select(d => Convert.ToInt32(d.ToString(), 16)).ToList();
        // 08 is not octal, and then a decimal.
        if (values.Any(v => v >= radix))
            return radix == 8 && BigInteger.TryParse(digits, out var other) ? other : null;
        var value = values.Aggregate(BigInteger.Zero, (all, v) => (all * radix) + v);
        return number.Groups["sign"].Value == "-" ? -value : value;
    }

    // Without an exponent from 1e-6 up to 1e21.
    private static string Json(double number)
    {
        var text = (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture);
        if (Exponent().Match(text) is not { Success: true } parts)
            return text;
        var exponent = int.Parse(parts.Groups["exponent"].Value, CultureInfo.InvariantCulture);
        var mantissa = parts.Groups["first"].Value + parts.Groups["rest"].Value;
        var sign = parts.Groups["sign"].Value;
        return exponent switch
        {
            >= 0 and < 21 => sign + mantissa.PadRight(exponent + 1, '0'),
            < 0 and >= -6 => $"{sign}0.{new string('0', -exponent - 1)}{mantissa}",
            _ => $"{text[..text.IndexOf('E')]}e{exponent.ToString("+0;-0", CultureInfo.InvariantCulture)}",
        };
    }

    [GeneratedRegex(@"^(?<sign>[-+]?)(?<radix>0[xX]|0[bB]|0[oO]|0)(?<digits>[0-9a-fA-F]+)\z")]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?<sign>-?)(?<first>[0-9])\.?(?<rest>[0-9]*)E(?<exponent>[-+][0-9]+)\z")]
    private static partial Regex Exponent();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[Tt ].*)\z")]
    private static partial Regex Other();
}
