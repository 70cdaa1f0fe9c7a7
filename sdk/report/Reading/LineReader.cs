namespace PulumiApig.Report.Reading;

/// <summary>Reads a stream line by line as bytes, holding no more than one line.</summary>
internal sealed class LineReader : IDisposable
{
    private static readonly byte[] WhiteSpace = [(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly Stream _stream;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _lineStart;
    private int _end;
    private bool _isWhole;

    /// <param name="start">Bytes that were read already.</param>
    /// <param name="stream">What follows them.</param>
    public LineReader(ReadOnlyMemory<byte> start, Stream stream)
    {
        _stream = stream;
        start.CopyTo(_buffer);
        _end = start.Length;
    }

    /// <summary>Whether white space stood before the line that was read last.</summary>
    public bool IsIndented { get; private set; }

    /// <summary>
    /// The next line without the white space around it, good until the next call; false at the end. Files that were put
    /// together have byte order marks inside: they are left out.
    /// </summary>
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

    /// <summary>The line that was read last and all that follows, mended where it is no Unicode.</summary>
    public ReadOnlyMemory<byte> Rest()
    {
        _start = _lineStart;
        while (Fill()) { }
        if (!_isWhole)
        {
            ReadOnlyMemory<byte> mended = ValidText.Of(_buffer.AsMemory(_start, _end - _start));
            (_buffer, _start, _lineStart, _end, _isWhole) = (mended.ToArray(), 0, 0, mended.Length, true);
        }
        return _buffer.AsMemory(_start, _end - _start);
    }

    /// <summary>Goes on behind so many bytes of the rest.</summary>
    public void Skip(int bytes) => _start = _lineStart + bytes;

    public void Dispose() => _stream.Dispose();

    private ReadOnlyMemory<byte> Take(int length)
    {
        ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, length).TrimEnd(WhiteSpace);
        int width = line.Length;
        while (line.Span.StartsWith(ByteOrderMark))
            line = line[ByteOrderMark.Length..];
        int marks = width - line.Length;
        line = line.TrimStart(WhiteSpace);
        IsIndented = line.Length + marks < width;
        _lineStart = _start + width - line.Length;
        _start += length;
        return line;
    }

    /// <summary>Reads more behind what is there; false at the end of the stream.</summary>
    private bool Fill()
    {
        if (_isWhole)
            return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _lineStart, _end) = (0, 0, _end - _start);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        int read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
