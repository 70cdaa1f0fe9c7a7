using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PulumiApig.Report.Masking;

/// <summary>
/// Takes credentials out of everything that is read. What was recognised once is taken out everywhere else too: the
/// password of a database may stand in a message about it.
/// </summary>
internal sealed class Mask
{
    /// <summary>What stands for a value that looks like a credential. The engine's own word is <c>[secret]</c>.</summary>
    public const string Word = "[masked]";

    /// <summary>Shorter ones are words like "admin", which stand everywhere.</summary>
    private const int LongEnoughToRecognise = 8;

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private SearchValues<string>? _search;

    /// <summary>A property's text without what looks like a credential.</summary>
    public string Value(string text, Sensitivity sensitivity)
    {
        bool isSecret =
            sensitivity == Sensitivity.Certain || (sensitivity == Sensitivity.Suspicious && Credentials.IsRandom(text));
        if (!isSecret || text.Length == 0)
            return Text(text);
        Remember(text);
        return Word;
    }

    /// <summary>Any text without what looks like a credential.</summary>
    public string Text(string text)
    {
        var places = Credentials.Find(text).ToList();
        if (places.Count == 0)
            return text;
        places.Sort();
        var masked = new StringBuilder();
        int end = 0;
        foreach ((int start, int length) in places)
        {
            if (start + length <= end)
                continue;
            Remember(text.Substring(start, length));
            if (start >= end)
                masked.Append(text, end, start - end).Append(Word);
            end = start + length;
        }
        return masked.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>The text without any credential that was recognised so far, here or elsewhere.</summary>
    public string Again(string text)
    {
        if (_found.Count == 0)
            return text;
        _search ??= SearchValues.Create([.. _found], StringComparison.Ordinal);
        if (!text.AsSpan().ContainsAny(_search))
            return text;
        // The longest first: one may be part of another.
        foreach (
            string secret in _found
                .Where(s => text.Contains(s, StringComparison.Ordinal))
                .OrderByDescending(s => s.Length)
                .ToList()
        )
            text = text.Replace(secret, Word, StringComparison.Ordinal);
        return text;
    }

    private void Remember(string secret)
    {
        if (secret.Length < LongEnoughToRecognise || Word.Contains(secret, StringComparison.Ordinal))
            return;
        bool isNew = _found.Add(secret);
        // Where it is part of another value it is written as JSON text.
        isNew |= _found.Add(JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value);
        if (isNew)
            _search = null;
    }
}
