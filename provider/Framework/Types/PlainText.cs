using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Framework.Types;

/// <summary>Text types without a meaning of their own.</summary>
public static class PlainText
{
    /// <summary>Any text.</summary>
    public static readonly FieldType<string> Any = new TextType<string>(ParseAny, t => t);

    /// <summary>Any text but the empty one.</summary>
    public static readonly FieldType<string> NotEmpty = new TextType<string>(ParseNotEmpty, t => t);

    /// <summary>Text that is neither empty nor too long.</summary>
    public static FieldType<string> UpTo(int length)
    {
        return new TextType<string>(Parse, t => t);

        bool Parse(string text, out string value, [NotNullWhen(false)] out string? reason)
        {
            if (ParseNotEmpty(text, out value, out reason) && text.Length > length)
                reason = $"has {text.Length} characters; at most {length} are possible";
            return reason is null;
        }
    }

    private static bool ParseAny(string text, out string value, [NotNullWhen(false)] out string? reason)
    {
        (value, reason) = (text, null);
        return true;
    }

    private static bool ParseNotEmpty(string text, out string value, [NotNullWhen(false)] out string? reason)
    {
        (value, reason) = (text, text.Length > 0 ? null : "is empty: leave it out, or give it a value");
        return reason is null;
    }
}
