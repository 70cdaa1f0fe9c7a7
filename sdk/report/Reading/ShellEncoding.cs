using System.Text;

namespace PulumiApig.Report.Reading;

/// <summary>Input as UTF-8, whatever a shell made of it.</summary>
internal static class ShellEncoding
{
    /// <summary>The stream without its byte order mark. Older PowerShell redirects text as UTF-16.</summary>
    public static Stream Undo(Stream input)
    {
        byte[] start = new byte[3];
        int length = input.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        (Encoding? encoding, int mark) = start.AsSpan(0, length) switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (null, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };
        Stream rest = new PrefixedStream(start.AsMemory(mark, length - mark), input);
        return encoding is null ? rest : Encoding.CreateTranscodingStream(rest, encoding, Encoding.UTF8);
    }

    /// <summary>A few bytes, then a stream.</summary>
    private sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _prefix = prefix;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            if (_prefix.IsEmpty)
                return rest.Read(buffer);
            int length = Math.Min(buffer.Length, _prefix.Length);
            _prefix.Span[..length].CopyTo(buffer);
            _prefix = _prefix[length..];
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                rest.Dispose();
            base.Dispose(disposing);
        }
    }
}
