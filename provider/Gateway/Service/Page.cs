namespace PulumiApig.Gateway.Service;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items on it.</param>
/// <param name="Total">How many items the whole list has; null when the answer does not say.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, long? Total)
{
    /// <summary>Reads a page; null when it is not what the service documents. Only an empty list may have no array.</summary>
    /// <param name="total">The total of the answer.</param>
    /// <param name="bodies">The array of the answer.</param>
    /// <param name="parse">Reads an item; null when it lacks what it must have.</param>
    public static Page<T>? Of<TBody>(long? total, IReadOnlyList<TBody>? bodies, Func<TBody, T?> parse)
    {
        var items = (bodies ?? []).Select(body => body is null ? default : parse(body)).ToList();
        return (bodies is null && total is not 0) || items.Exists(item => item is null)
            ? null
            : new Page<T>([.. items.OfType<T>()], total);
    }
}

/// <summary>The pages of one reading of a list. It ends at the last page, and where a page brings nothing new.</summary>
/// <param name="identity">What tells one item from another.</param>
internal sealed class Pages<T>(Func<T, object> identity)
{
    private readonly List<T> _items = [];
    private readonly HashSet<object> _seen = [];
    private long? _total;
    private bool _hasShifted;

    /// <summary>The items so far.</summary>
    public IReadOnlyList<T> Items => _items;

    /// <summary>The offset of the next page; null when there is none.</summary>
    public int? Next { get; private set; } = 0;

    /// <summary>Whether a page brought nothing but what was there already.</summary>
    public bool Repeats { get; private set; }

    /// <summary>Whether each item was read once, and the list had one length all the time.</summary>
    public bool IsSound => !Repeats && !_hasShifted;

    public void Add(Page<T> page, int pageSize)
    {
        var known = _seen.Count;
        var isFirst = Next == 0;
        foreach (var item in page.Items)
            _seen.Add(identity(item));
        var added = _seen.Count - known;
        Repeats = page.Items.Count > 0 && added == 0;
        _hasShifted |= added < page.Items.Count || (!isFirst && page.Total != _total);
        // An empty page where the total promises more.
        _hasShifted |= page.Items.Count == 0 && _items.Count < page.Total;
        _total = page.Total;
        if (!Repeats)
            _items.AddRange(page.Items);
        var isLast = page.Total is { } total ? _items.Count >= total : page.Items.Count < pageSize;
        Next = Repeats || page.Items.Count == 0 || isLast ? null : _items.Count;
    }
}
