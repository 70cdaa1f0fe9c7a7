using System.Collections.Concurrent;

namespace PulumiApig.Framework.Runs;

/// <summary>What calls about different resources of one run must know of each other. A new configuration forgets it.</summary>
public sealed class RunMemory
{
    private readonly ConcurrentDictionary<string, (string Urn, bool TookOver)> _made = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _said = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _olds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _automatic = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _claims = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Id, Replacement Plan)> _replaced = new(
        StringComparer.Ordinal
    );

    /// <summary>True the first time something is to be said, false ever after.</summary>
    public bool IsFirst(string what) => _said.TryAdd(what, 0);

    /// <summary>
    /// Notes that a resource claims a thing of which there is one only. What comes back is the other resource that
    /// claims it already, or null. A resource has one claim: a new one takes the place of the last.
    /// </summary>
    public string? Claim(string thing, string urn)
    {
        lock (_owners)
        {
            if (_owners.TryGetValue(thing, out var owner))
                return owner == urn ? null : owner;
            if (_claims.TryGetValue(urn, out var former))
                _owners.Remove(former);
            _owners[thing] = urn;
            _claims[urn] = thing;
            return null;
        }
    }

    /// <summary>Notes a thing that the state has: it may stay until the end of the run.</summary>
    public void NoteOld(string thing) => _olds.TryAdd(thing, 0);

    /// <summary>Claims a thing that is to be made; false when the state has it already, or another resource claims it.</summary>
    public bool ClaimNew(string thing, string urn) => !_olds.ContainsKey(thing) && Claim(thing, urn) is null;

    /// <summary>Notes that a resource leaves to the provider what it is made as.</summary>
    public void NoteAutomatic(string urn) => _automatic.TryAdd(urn, 0);

    /// <summary>Whether a resource leaves to the provider what it is made as.</summary>
    public bool IsAutomatic(string urn) => _automatic.ContainsKey(urn);

    /// <summary>Notes that this run has made the thing with an id, or taken over the one that was there.</summary>
    public void NoteMade(string id, string urn, bool tookOver) => _made[id] = (urn, tookOver);

    /// <summary>
    /// The resource that holds the thing with an id now, although another is about to delete it: one that was made for
    /// another resource in this run, or taken over by the very resource whose old self goes. Null when nobody does.
    /// </summary>
    public string? SuccessorOf(string id, string urn) =>
        _made.TryGetValue(id, out var made) && (made.Urn != urn || made.TookOver) ? made.Urn : null;

    /// <summary>Notes that a resource is to be replaced.</summary>
    public void NoteReplacement(string urn, string id, Replacement plan) => _replaced[urn] = (id, plan);

    /// <summary>The id of the thing that is replaced and how; null when the resource is not being replaced.</summary>
    public (string Id, Replacement Plan)? ReplacementOf(string urn) =>
        _replaced.TryGetValue(urn, out var replacement) ? replacement : null;
}
