using System.Text;

namespace PulumiApig.Generator.Text;

/// <summary>Lines of code with their indentation.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _gap;

    /// <summary>How much of a line is taken before its text begins.</summary>
    public int Indentation => _depth * 4;

    /// <summary>An empty line before the next one, unless a block begins or ends there.</summary>
    public void Gap() => _gap = _text.Length > 0 && !IsAtStartOfBlock;

    public void Lines(string text)
    {
        foreach (var line in text.Split('\n'))
            Line(line);
    }

    public void Line(string line)
    {
        if (_gap)
            _text.Append('\n');
        _gap = false;
        if (line.Length > 0)
            _text.Append(' ', Indentation).Append(line);
        _text.Append('\n');
    }

    /// <summary>A header and, in braces, what belongs to it.</summary>
    public void Block(string header, Action body, string end = "}")
    {
        Lines(header);
        Line("{");
        _depth++;
        body();
        _depth--;
        _gap = false;
        Line(end);
    }

    /// <summary>The rest of a statement, one step further in.</summary>
    public void Continued(string line)
    {
        _depth++;
        Line(line);
        _depth--;
    }

    private bool IsAtStartOfBlock => _text is [.., '{', '\n'];

    public override string ToString() => _text.ToString();
}
