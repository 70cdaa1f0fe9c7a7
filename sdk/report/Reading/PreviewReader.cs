namespace PulumiApig.Report.Reading;

/// <summary>Reads a preview in whatever form it comes.</summary>
internal static class PreviewReader
{
    /// <summary>Reads to the end, and says what is wrong rather than throw.</summary>
    public static void Read(Stream input, IPreviewSink sink)
    {
        using LineReader lines = new(ShellEncoding.Undo(input));
        int noise = 0;
        while (lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            if (line.IsEmpty)
                continue;
            if (line.Span[0] is not ((byte)'{' or (byte)'['))
            {
                // Warnings of the CLI stand before the JSON where both streams go to one file.
                noise++;
            }
            else if (EventLogReader.IsEvent(line))
            {
                EventLogReader.Read(line, lines, sink);
                return;
            }
            else
            {
                DocumentReader.Read(ValidText.Of(lines.Rest()), sink);
                return;
            }
        }
        sink.AddProblem(
            noise == 0
                ? "There is no input: the preview wrote nothing."
                : "The input holds no JSON: run the preview with --json, or with --event-log FILE."
        );
    }
}
