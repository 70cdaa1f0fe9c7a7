using System.Text.RegularExpressions;

namespace PulumiApig.Generator.Text;

/// <summary>Names of the schema as C# writes them.</summary>
internal static partial class Names
{
    private static readonly HashSet<string> Keywords =
    [
        .. (
            "abstract as base bool break byte case catch char checked class const continue decimal default delegate do "
            + "double else enum event explicit extern false finally fixed float for foreach goto if implicit in int "
            + "interface internal is lock long namespace new null object operator out override params private protected "
            + "public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true "
            + "try typeof uint ulong unchecked unsafe ushort using virtual void volatile while"
        ).Split(' '),
    ];

    public static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The class of a token, such as <c>GetApp</c> of <c>apig:index:getApp</c>.</summary>
    public static string Class(string token) => Title(token.Split(':')[^1]);

    public static string Parameter(string wireName) => Keywords.Contains(wireName) ? "@" + wireName : wireName;

    /// <summary>Name of an enumeration's value, as Pulumi's generator makes it.</summary>
    public static string EnumValue(string word, string enumName)
    {
        var name = NoLetters().Replace(Title(word), "_");
        // The method of the same name stands in the way of the last.
        return char.IsLetter(name[0]) && name != "Equals"
            ? name
            : throw new NotSupportedException($"{enumName}: the value \"{word}\" needs a name.");
    }

    public static string Literal(string text) =>
        $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NoLetters();
}
