using System.Text;

namespace PulumiApig.LocalEngine.Programs;

/// <summary>Makes lines of a text that comes in pieces.</summary>
/// <param name="onLine">Told of each line, without its end.</param>
internal sealed class LineSplitter(Action<string> onLine)
{
    private readonly StringBuilder _line = new();

    public void Add(ReadOnlySpan<char> piece)
    {
        while (piece.IndexOf('\n') is >= 0 and var end)
        {
            _line.Append(piece[..end]);
            piece = piece[(end + 1)..];
            Tell();
        }
        _line.Append(piece);
    }

    /// <summary>Nothing follows: what stands behind the last end of a line is a line too.</summary>
    public void End()
    {
        if (_line.Length > 0)
            Tell();
    }

    private void Tell()
    {
        if (_line.Length > 0 && _line[^1] == '\r')
            _line.Length--;
        var line = _line.ToString();
        _line.Clear();
        onLine(line);
    }
}
