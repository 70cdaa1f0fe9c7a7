using System.Text;

namespace PulumiApig.Report.Reading;

/// <summary>Input as UTF-8, whatever a shell made of it.</summary>
internal static class ShellEncoding
{
    /// <summary>Begins to read. Older PowerShell redirects text as UTF-16, with a byte order mark.</summary>
    /// <returns>The first bytes, and the rest.</returns>
    public static (ReadOnlyMemory<byte> Start, Stream Following) Undo(Stream input)
    {
        byte[] start = new byte[2];
        int length = input.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        Encoding? encoding = start switch
        {
            [0xFF, 0xFE] => Encoding.Unicode,
            [0xFE, 0xFF] => Encoding.BigEndianUnicode,
            _ => null,
        };
        return encoding is null
            ? (start.AsMemory(0, length), input)
            : (default, Encoding.CreateTranscodingStream(input, encoding, Encoding.UTF8));
    }
}
