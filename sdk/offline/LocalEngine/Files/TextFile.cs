using System.Text;

namespace PulumiApig.LocalEngine.Files;

/// <summary>A text and how a file holds it: people's editors and shells write UTF-8 or UTF-16, with a mark or without.</summary>
/// <param name="Text">The text, its lines ended by line feeds alone.</param>
/// <param name="Encoding">How it is written.</param>
/// <param name="LineEnd">What ends its lines.</param>
internal sealed record TextFile(string Text, Encoding Encoding, string LineEnd)
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static readonly TextFile Empty = new("", Utf8, "\n");

    /// <exception cref="LocalEngineException">It holds no text.</exception>
    public static TextFile Read(string path) => Decode(File.ReadAllBytes(path), path);

    /// <exception cref="LocalEngineException">The bytes are no text.</exception>
    public static TextFile Decode(ReadOnlySpan<byte> bytes, string source)
    {
        var encoding = EncodingOf(bytes);
        try
        {
            var text = encoding.GetString(bytes[Mark(bytes, encoding)..]);
            return new(text.Replace("\r\n", "\n"), encoding, text.Contains("\r\n") ? "\r\n" : "\n");
        }
        catch (DecoderFallbackException e)
        {
            throw new LocalEngineException($"{source} is neither UTF-8 nor UTF-16.", e);
        }
    }

    /// <summary>Another text, held in the same way.</summary>
    public byte[] Encode(string text) => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text.Replace("\n", LineEnd))];

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true, throwOnInvalidBytes: true),
            [0xFF, 0xFE, ..] => Utf16(bigEndian: false, mark: true),
            [0xFE, 0xFF, ..] => Utf16(bigEndian: true, mark: true),
            // Configuration and JSON begin with a letter or sign of ASCII.
            [not 0, 0, ..] => Utf16(bigEndian: false, mark: false),
            [0, not 0, ..] => Utf16(bigEndian: true, mark: false),
            _ => Utf8,
        };

    private static UnicodeEncoding Utf16(bool bigEndian, bool mark) => new(bigEndian, mark, throwOnInvalidBytes: true);

    private static int Mark(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        bytes.StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
}
