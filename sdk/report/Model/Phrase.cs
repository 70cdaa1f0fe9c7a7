using System.Runtime.CompilerServices;
using PulumiApig.Addresses;

namespace PulumiApig.Report.Model;

/// <summary>
/// A sentence that remembers which parts of it are ours and which came with the input, so that every renderer can set
/// foreign text apart. Made by interpolation: literals, numbers, counts and phrases are ours, strings are foreign.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Phrase
{
    private readonly List<(string Text, bool IsForeign)> _parts = [];

    public Phrase(int literalLength, int formattedCount) =>
        _parts.Capacity = 2 * formattedCount + Math.Sign(literalLength);

    private Phrase(IEnumerable<(string, bool)> parts) => _parts.AddRange(parts);

    public IReadOnlyList<(string Text, bool IsForeign)> Parts => _parts;

    public static Phrase Own(string text) => new([(text, false)]);

    public static Phrase Join(string separator, IEnumerable<Phrase> phrases) =>
        new(phrases.SelectMany((p, i) => i == 0 ? p._parts : [(separator, false), .. p._parts]));

    public void AppendLiteral(string text) => _parts.Add((text, false));

    public void AppendFormatted(string text) => _parts.Add((text, true));

    public void AppendFormatted(int number) => AppendLiteral(Plural.Digits(number));

    public void AppendFormatted(AddressCount count) => AppendLiteral(count.ToString());

    public void AppendFormatted(Phrase phrase) => _parts.AddRange(phrase._parts);

    /// <summary>The sentence with every foreign part changed.</summary>
    public Phrase With(Func<string, string> change) =>
        new(_parts.Select(p => p.IsForeign ? (change(p.Text), true) : p));

    /// <summary>The sentence as plain text.</summary>
    public override string ToString() => string.Concat(_parts.Select(p => p.Text));
}
