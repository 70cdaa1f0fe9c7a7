using Spectre.Console;

namespace PulumiApig.LocalEngine.Display;

/// <summary>Lines for a terminal, each piece in the colour of its tone.</summary>
internal static class Colours
{
    public static Paragraph Paint(IEnumerable<Line> lines)
    {
        var paragraph = new Paragraph().Overflow(Overflow.Fold);
        foreach (var line in lines)
        {
            foreach (var piece in line.Pieces)
                paragraph.Append(piece.Text, StyleOf(piece.Tone));
            paragraph.Append("\n");
        }
        return paragraph;
    }

    private static Style StyleOf(Tone tone) =>
        tone switch
        {
            Tone.Muted => new(decoration: Decoration.Dim),
            Tone.Heading => new(decoration: Decoration.Bold),
            Tone.Create => new(Color.Green),
            Tone.Update or Tone.Warning => new(Color.Yellow),
            Tone.Delete or Tone.Error => new(Color.Red),
            Tone.Replace => new(Color.Magenta1),
            Tone.Read => new(Color.Aqua),
            _ => Style.Plain,
        };
}
