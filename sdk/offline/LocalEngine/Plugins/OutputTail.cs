namespace PulumiApig.LocalEngine.Plugins;

/// <summary>The last lines that a process wrote. They are shown only when it ends too early.</summary>
/// <param name="log">Takes each line at once; null to drop it.</param>
internal sealed class OutputTail(Action<string>? log)
{
    private const int MaxLines = 200;

    private readonly Queue<string> _lines = new();

    /// <summary>Reads to the end, so that the process never waits for a full pipe.</summary>
    public async Task DrainAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            log?.Invoke(line);
            lock (_lines)
            {
                _lines.Enqueue(line);
                if (_lines.Count > MaxLines)
                    _lines.Dequeue();
            }
        }
    }

    public override string ToString()
    {
        lock (_lines)
            return string.Join('\n', _lines);
    }
}
