using PulumiApig.LocalEngine.Events;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.LocalEngine.Display;

/// <summary>A message as lines.</summary>
internal static class MessageLines
{
    public static IEnumerable<Line> Of(Diagnostic message)
    {
        var (word, tone) = message.Severity switch
        {
            LogSeverity.Error => ("error: ", Tone.Error),
            LogSeverity.Warning => ("warning: ", Tone.Warning),
            _ => ("", Tone.Plain),
        };
        var lines = message.Text.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        yield return Line.Of(word, tone).Then(lines[0]);
        foreach (var line in lines.Skip(1))
            yield return Line.Of(new string(' ', word.Length)).Then(line);
    }
}
