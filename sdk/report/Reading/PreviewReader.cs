using System.Text;
using System.Text.Json;

namespace PulumiApig.Report.Reading;

/// <summary>
/// Finds the previews of an input: documents, one behind the other or in an array, on one line or many, and event logs,
/// with lines of other programs before, between and behind them. Each is judged; what may be one and cannot be read is a
/// problem.
/// </summary>
internal sealed class PreviewReader
{
    private const string NoJson = "The input holds no JSON: run the preview with --json.";
    private const string NoPreview =
        "The input is JSON, but no preview: it has neither 'steps' nor 'diagnostics' nor 'changeSummary'.";

    private static readonly JsonDocumentOptions ItemOptions = new()
    {
        MaxDepth = 512,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly LineReader _lines;
    private readonly IInputSink _sink;
    private EventLogReader? _log;
    private string _nothing = "There is no input: the preview wrote nothing.";
    private bool _hasAny;
    private bool _isInBroken;

    private PreviewReader(LineReader lines, IInputSink sink) => (_lines, _sink) = (lines, sink);

    /// <summary>Reads to the end, and says what is wrong rather than throw.</summary>
    public static void Read(Stream input, IInputSink sink)
    {
        (ReadOnlyMemory<byte> start, Stream rest) = ShellEncoding.Undo(input);
        using LineReader lines = new(start, rest);
        new PreviewReader(lines, sink).Read();
    }

    private void Read()
    {
        while (_lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            // Of a broken document only its first line is not indented.
            if (line.IsEmpty || (_isInBroken && (_lines.IsIndented || line.Span[0] != (byte)'{')))
                continue;
            _isInBroken = false;
            if (line.Span[0] is not ((byte)'{' or (byte)'['))
                Pass(line.Span, NoJson);
            else if (!TryTakeLine(line))
                TakeDocument();
        }
        EndLog();
        if (!_hasAny)
            _sink.AddProblem(_nothing);
    }

    /// <summary>Takes a line that is JSON as a whole, or was to be an event.</summary>
    private bool TryTakeLine(ReadOnlyMemory<byte> line)
    {
        ReadOnlyMemory<byte> mended = ValidText.Of(line);
        var outline = DocumentOutline.Of(mended.Span);
        bool isWhole = !outline.IsBroken && outline.Length == mended.Length;
        if (isWhole)
            Take(mended, outline);
        else if (_log is not null && EventLogReader.LooksLikeEvent(line.Span))
            _log.AddBroken();
        else
            return false;
        return true;
    }

    /// <summary>Takes a document that begins with this line and may end on any other, or in the middle of one.</summary>
    private void TakeDocument()
    {
        ReadOnlyMemory<byte> rest = _lines.Rest();
        var outline = DocumentOutline.Of(rest.Span);
        if (!outline.IsBroken)
        {
            Take(rest[..outline.Length], outline);
            _lines.Skip(outline.Length);
            return;
        }
        int end = rest.Span.IndexOf((byte)'\n') is >= 0 and var feed ? feed + 1 : rest.Length;
        if (!outline.IsCut && !outline.IsPreview)
        {
            Pass(rest.Span[..end], NoJson);
            _lines.Skip(end);
            return;
        }
        EndLog();
        if (outline.IsArray)
        {
            _hasAny = true;
            _sink.AddProblem("The input is a JSON array that breaks off or is no JSON.");
            // What is whole in it follows, and is read for itself.
            _lines.Skip(rest.Span.IndexOf((byte)'[') + 1);
            return;
        }
        Begin(sink => DocumentReader.Read(rest, sink));
        _lines.Skip(end);
        _isInBroken = true;
    }

    private void Take(ReadOnlyMemory<byte> json, DocumentOutline outline)
    {
        if (outline.IsPreview)
        {
            EndLog();
            Begin(sink => DocumentReader.Read(json, sink));
        }
        else if (outline.IsEvent)
        {
            using var happened = JsonDocument.Parse(json, ItemOptions);
            AddToLog(happened.RootElement);
        }
        else if (outline.IsArray)
            TakeItems(json);
        else
            Pass(json.Span, NoPreview);
    }

    private void TakeItems(ReadOnlyMemory<byte> array)
    {
        _nothing = "The input is a JSON array without a preview: run the preview with --json.";
        using var json = JsonDocument.Parse(array, ItemOptions);
        foreach (JsonElement item in json.RootElement.EnumerateArray())
        {
            if (item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                continue;
            ReadOnlyMemory<byte> text = Encoding.UTF8.GetBytes(item.GetRawText());
            Take(text, DocumentOutline.Of(text.Span));
        }
    }

    private void AddToLog(JsonElement happened)
    {
        if (_log?.Follows(happened) is false)
            EndLog();
        if (_log is null)
            Begin(sink => _log = new EventLogReader(sink));
        _log!.Add(happened);
    }

    private void EndLog()
    {
        _log?.End();
        _log = null;
    }

    private void Begin(Action<IPreviewSink> read)
    {
        _hasAny = true;
        read(_sink.Begin());
    }

    /// <summary>Passes over text of other programs.</summary>
    private void Pass(ReadOnlySpan<byte> text, string why)
    {
        _nothing = why;
        if (!DocumentOutline.MayHoldPreview(text))
            return;
        _hasAny = true;
        _sink.AddProblem(
            "A line may be part of a preview, and cannot be read: other text may stand before it, or it is no text."
        );
    }
}
