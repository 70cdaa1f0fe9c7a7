using System.Text;
using PulumiApig.Report.Model;

namespace PulumiApig.Report.Rendering.Markdown;

/// <summary>A page of limited length. What does not fit is counted, and the page says so at its end.</summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<string, int> _left = new(StringComparer.Ordinal);
    private int _limit;
    private readonly string _ending;

    /// <param name="limit">The most characters of the page.</param>
    /// <param name="ending">Where the rest can be read.</param>
    public Page(int limit, string ending)
    {
        _ending = ending;
        // Room for the last paragraph is kept from the start.
        _limit =
            limit - Ending(Enumerable.Repeat(("one of the kinds of things that are left", int.MaxValue), 9)).Length;
    }

    /// <summary>How many characters there is room for.</summary>
    public int Room => _limit - _text.Length;

    /// <summary>Writes a part that may take so many characters.</summary>
    public void Within(int room, Action write)
    {
        int limit = _limit;
        _limit = Math.Min(limit, _text.Length + room);
        write();
        _limit = limit;
    }

    /// <summary>Adds the text, when it fits with what has to be kept free behind it.</summary>
    public bool TryAdd(string text, int keepFree = 0)
    {
        if (text.Length + keepFree > Room)
            return false;
        _text.Append(text);
        return true;
    }

    /// <summary>Adds a list between its opening and its closing, as many items as fit; what does not is left out.</summary>
    /// <param name="opening">What stands before the items. Without room for it and one item there is no list.</param>
    /// <param name="items">The items, the most important first.</param>
    /// <param name="closing">What stands after them.</param>
    /// <param name="kind">What one item is, and what several are.</param>
    /// <param name="room">The most characters that the list may take.</param>
    /// <returns>Whether all items fitted.</returns>
    public bool AddList(string opening, IEnumerable<string> items, string closing, string kind, int room = int.MaxValue)
    {
        int start = _text.Length,
            end = (int)Math.Min((long)start + room, _limit),
            shown = 0,
            left = 0;
        foreach (string item in items)
        {
            int needed = (shown == 0 ? opening.Length : 0) + item.Length + closing.Length;
            // Once one is left out all that follow are: they matter less, and a gap would mislead.
            if (left > 0 || _text.Length + needed > end)
            {
                left++;
                continue;
            }
            if (shown++ == 0)
                _text.Append(opening);
            _text.Append(item);
        }
        if (shown > 0)
            _text.Append(closing);
        Leave(kind, left);
        return left == 0;
    }

    /// <summary>Counts what is left out.</summary>
    public void Leave(string kind, int count)
    {
        if (count > 0)
            _left[kind] = _left.GetValueOrDefault(kind) + count;
    }

    public override string ToString() =>
        _left.Count == 0 ? _text.ToString() : _text + Ending(_left.Select(l => (l.Key, l.Value)));

    private string Ending(IEnumerable<(string Kind, int Count)> left) =>
        $"\n**Left out for length:** {string.Join(", ", left.Select(l => $"{Plural.Digits(l.Count)} × {l.Kind}"))}. {_ending}\n";
}
