using System.Collections.Concurrent;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Support;

/// <summary>The real things behind the fake provider, and what was asked of it.</summary>
internal sealed class FakeCloud
{
    private int _next;

    public ConcurrentDictionary<string, PropertyMap> Things { get; } = [];

    /// <summary>The calls in their order, such as <c>Create a</c>; previews and look-ups are not noted.</summary>
    public ConcurrentQueue<string> Changes { get; } = [];

    /// <summary>All calls in their order, such as <c>Check a</c>.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    public string Create(PropertyMap inputs)
    {
        var id = $"id-{Interlocked.Increment(ref _next)}";
        Things[id] = inputs;
        return id;
    }

    public IEnumerable<string> TakeChanges()
    {
        var changes = Changes.ToArray();
        Changes.Clear();
        return changes;
    }

    public IEnumerable<string> TakeCalls()
    {
        var calls = Calls.ToArray();
        Calls.Clear();
        return calls;
    }
}
