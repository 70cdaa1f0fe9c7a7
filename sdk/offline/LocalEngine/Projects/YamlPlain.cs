using System.Globalization;
using System.Text.RegularExpressions;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Projects;

/// <summary>The types of plain scalars, as the CLI's reader of YAML sees them.</summary>
internal static partial class YamlPlain
{
    /// <exception cref="LocalEngineException">It is of a type that JSON does not have.</exception>
    public static PropertyValue Value(string text)
    {
        if (text is "true" or "True" or "TRUE")
            return true;
        if (text is "false" or "False" or "FALSE")
            return false;
        var digits = text.Replace("_", "");
        if (Prefixed().Match(digits) is { Success: true } number && Whole(number) is { } whole)
            return whole;
        if (Decimal().IsMatch(digits))
            return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (Other().IsMatch(text))
            throw new LocalEngineException($"'{text}' is a time or a number that JSON does not have: put it in quotes.");
        return text;
    }

    // 017 is octal too; 08 is none, and then a decimal.
    private static double? Whole(Match number)
    {
        var digits = number.Groups["digits"].Value;
        var radix = number.Groups["radix"].Value.ToLowerInvariant() switch
        {
            "0x" => 16,
            "0b" => 2,
            _ => 8,
        };
        if (radix < 16 && digits.Any(d => d - '0' >= radix || d > '9'))
            return null;
        var value = digits.Aggregate(0d, (all, d) => all * radix + Convert.ToInt32(d.ToString(), 16));
        return number.Groups["sign"].Value == "-" ? -value : value;
    }

    [GeneratedRegex(@"^(?<sign>[-+]?)(?<radix>0[xX]|0[bB]|0[oO]|0)(?<digits>[0-9a-fA-F]{1,16})\z")]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?)\z")]
    private static partial Regex Other();
}
