namespace PulumiApig.Report.Reading;

/// <summary>Reads a stream line by line as bytes, holding no more than one line.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private static readonly byte[] WhiteSpace = [(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _lineStart;
    private int _end;

    /// <summary>The next line without the white space around it, good until the next call; false at the end.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        int searched = 0;
        while (true)
        {
            int end = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = Take(searched + end + 1);
                return true;
            }
            searched = _end - _start;
            if (Fill())
                continue;
            line = Take(_end - _start);
            return !line.IsEmpty;
        }
    }

    /// <summary>The line that was read last and all that follows.</summary>
    public ReadOnlyMemory<byte> Rest()
    {
        _start = _lineStart;
        while (Fill()) { }
        return _buffer.AsMemory(_start, _end - _start);
    }

    public void Dispose() => stream.Dispose();

    private ReadOnlyMemory<byte> Take(int length)
    {
        _lineStart = _start;
        _start += length;
        return _buffer.AsMemory(_lineStart, length).Trim(WhiteSpace);
    }

    /// <summary>Reads more behind what is there; false at the end of the stream.</summary>
    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _lineStart, _end) = (0, 0, _end - _start);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
