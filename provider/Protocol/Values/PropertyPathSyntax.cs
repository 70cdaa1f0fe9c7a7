using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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

    public static bool TryParse(
        ReadOnlySpan<char> text,
        out ImmutableArray<PropertyPathSegment> segments,
        [NotNullWhen(false)] out string? fault
    )
    {
        var found = ImmutableArray.CreateBuilder<PropertyPathSegment>();
        var rest = text;
        fault = null;
        while (!rest.IsEmpty && fault is null)
        {
            // The engine also reads "list.[0]", which older programs wrote.
            if (found.Count > 0 && rest is ['.', '[', ..])
                rest = rest[1..];
            fault = rest switch
            {
                ['[', '"', ..] => ReadQuoted(ref rest, found),
                ['[', ..] => ReadBracketed(ref rest, found),
                ['.', ..] when found.Count > 0 => ReadName(ref rest, 1, found),
                _ when found.Count == 0 => ReadName(ref rest, 0, found),
                _ => "after ']' comes '.' or '['",
            };
        }
        segments = found.ToImmutable();
        return fault is null;
    }

    private static string? ReadName(
        ref ReadOnlySpan<char> rest,
        int start,
        ImmutableArray<PropertyPathSegment>.Builder found
    )
    {
        rest = rest[start..];
        var end = rest.IndexOfAny('.', '[');
        var name = end < 0 ? rest : rest[..end];
        rest = rest[name.Length..];
        if (name.IsEmpty)
            return "a name is missing";
        found.Add(name is "*" ? PropertyPathSegment.Wildcard : new(name.ToString()));
        return null;
    }

    private static string? ReadBracketed(ref ReadOnlySpan<char> rest, ImmutableArray<PropertyPathSegment>.Builder found)
    {
        var end = rest.IndexOf(']');
        if (end < 0)
            return "']' is missing";
        var content = rest[1..end];
        rest = rest[(end + 1)..];
        if (content is "*")
            found.Add(PropertyPathSegment.Wildcard);
        else if (int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            found.Add(new(index));
        else
            return $"'{content}' is not an index; a name in brackets needs quotes";
        return null;
    }

    private static string? ReadQuoted(ref ReadOnlySpan<char> rest, ImmutableArray<PropertyPathSegment>.Builder found)
    {
        var name = new StringBuilder();
        for (rest = rest[2..]; !rest.IsEmpty; rest = rest[1..])
        {
            if (rest is ['"', ..])
            {
                if (rest is not ['"', ']', ..])
                    return "']' is missing after a quote";
                rest = rest[2..];
                found.Add(new(name.ToString()));
                return null;
            }
            if (rest is ['\\', '"', ..])
                rest = rest[1..];
            name.Append(rest[0]);
        }
        return "the closing quote is missing";
    }
}
