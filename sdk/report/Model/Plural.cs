using System.Globalization;

namespace PulumiApig.Report.Model;

/// <summary>Numbers with their nouns and verbs.</summary>
internal static class Plural
{
    public static string Digits(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 port closes", "2 ports close": both forms without the number.</summary>
    public static string Of(int number, string one, string many) => $"{Digits(number)} {(number == 1 ? one : many)}";
}
