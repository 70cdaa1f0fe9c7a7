using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PulumiApig.Protocol.Values;

/// <summary>Property paths as text.</summary>
internal static class PropertyPathSyntax
{
    private static readonly SearchValues<char> PlainChars = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
    );

    public static string Format(ImmutableArray<PropertyPathSegment> segments)
    {
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            if (segment.Index is { } index)
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else if (segment.Field is not { } name)
                text.Append("[*]");
            else if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(PlainChars))
                text.Append("[\"").Append(name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
            else
                text.Append(text.Length == 0 ? "" : ".").Append(name);
        }
        return text.ToString();
    }

    public static bool TryParse(ReadOnlySpan<char> text, out ImmutableArray<PropertyPathSegment> segments)
    {
        var found = ImmutableArray.CreateBuilder<PropertyPathSegment>();
        var rest = text;
        var isWellFormed = true;
        while (!rest.IsEmpty && isWellFormed)
        {
            // The engine also reads "list.[0]", which older programs wrote.
            if (found.Count > 0 && rest is ['.', '[', ..])
                rest = rest[1..];
            isWellFormed = rest switch
            {
                ['[', '"', ..] => ReadQuoted(ref rest, found),
                ['[', ..] => ReadBracketed(ref rest, found),
                ['.', ..] when found.Count > 0 => ReadName(ref rest, 1, found),
                _ => found.Count == 0 && ReadName(ref rest, 0, found),
            };
        }
        segments = found.ToImmutable();
        return isWellFormed;
    }

    private static bool ReadName(
        ref ReadOnlySpan<char> rest,
        int start,
        ImmutableArray<PropertyPathSegment>.Builder found
    )
    {
        rest = rest[start..];
        var end = rest.IndexOfAny('.', '[');
        var name = end < 0 ? rest : rest[..end];
        rest = rest[name.Length..];
        found.Add(name is "*" ? PropertyPathSegment.Wildcard : new(name.ToString()));
        return !name.IsEmpty;
    }

    private static bool ReadBracketed(ref ReadOnlySpan<char> rest, ImmutableArray<PropertyPathSegment>.Builder found)
    {
        var end = rest.IndexOf(']');
        if (end < 0)
            return false;
        var content = rest[1..end];
        rest = rest[(end + 1)..];
        if (content is "*")
            found.Add(PropertyPathSegment.Wildcard);
        else if (int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            found.Add(new(index));
        else
            return false;
        return true;
    }

    private static bool ReadQuoted(ref ReadOnlySpan<char> rest, ImmutableArray<PropertyPathSegment>.Builder found)
    {
        var name = new StringBuilder();
        for (rest = rest[2..]; !rest.IsEmpty; rest = rest[1..])
        {
            if (rest is ['"', ..])
            {
                if (rest is not ['"', ']', ..])
                    return false;
                rest = rest[2..];
                found.Add(new(name.ToString()));
                return true;
            }
            if (rest is ['\\', '"', ..])
                rest = rest[1..];
            name.Append(rest[0]);
        }
        return false;
    }
}
