using System.Collections.Immutable;

namespace PulumiApig.LocalEngine.Display;

/// <summary>A line of the screen, as pieces that each have a tone.</summary>
internal readonly record struct Line(ImmutableArray<Piece> Pieces)
{
    public static readonly Line Empty = new([]);

    public static Line Of(string text, Tone tone = Tone.Plain) => new([new(text, tone)]);

    public Line Then(string text, Tone tone = Tone.Plain) => new(Pieces.Add(new(text, tone)));

    public Line Indented(string indent) => new(Pieces.Insert(0, new(indent, Tone.Plain)));

    /// <summary>The text alone, without blanks at its end.</summary>
    public override string ToString() => string.Concat(Pieces.Select(p => p.Text)).TrimEnd();
}

/// <summary>A piece of text.</summary>
internal readonly record struct Piece(string Text, Tone Tone);
