using System.Collections.Concurrent;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Runs;

/// <summary>
/// What calls about different resources of one run must know of each other. It lasts as long as the run: an attached
/// plugin serves several providers of one engine, which are configured one after the other.
/// </summary>
public sealed class RunMemory
{
    private readonly ConcurrentDictionary<string, byte> _said = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ClaimKey, string> _olds = new();
    private readonly ConcurrentDictionary<string, byte> _automatic = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ClaimKey, string> _spared = new();
    private readonly ConcurrentDictionary<ClaimKey, string> _tried = new();
    private readonly ConcurrentDictionary<string, byte> _failed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _imported = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Id, PropertyMap Inputs)> _formers = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<Type, Dictionary<string, object>> _declared = [];
    private readonly Dictionary<ClaimKey, string> _owners = [];
    private readonly Dictionary<string, ClaimKey> _claims = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Id, Replacement Plan)> _replaced = new(
        StringComparer.Ordinal
    );

    /// <summary>True the first time something is to be said, false ever after.</summary>
    public bool IsFirst(string what) => _said.TryAdd(what, 0);

    /// <summary>
    /// Notes that a resource claims a thing of which there is one only. What comes back is the other resource that
    /// claims it already, or null. A resource has one claim: a new one takes the place of the last.
    /// </summary>
    public string? Claim(ClaimKey key, string urn)
    {
        lock (_owners)
        {
            if (_owners.TryGetValue(key, out var owner))
                return owner == urn ? null : owner;
            if (_claims.TryGetValue(urn, out var former))
                _owners.Remove(former);
            _owners[key] = urn;
            _claims[urn] = key;
            return null;
        }
    }

    /// <summary>The resource that claims a thing; null when none does.</summary>
    public string? HolderOf(ClaimKey key)
    {
        lock (_owners)
            return _owners.GetValueOrDefault(key);
    }

    /// <summary>
    /// Notes what a resource of the program will be, or take. What comes back is another resource with which it clashes,
    /// or null: then it is noted, in place of what the resource declared before.
    /// </summary>
    public string? Declare<T>(string urn, T what, Func<T, bool>? clashes = null)
        where T : notnull
    {
        lock (_declared)
        {
            if (!_declared.TryGetValue(typeof(T), out var all))
                _declared[typeof(T)] = all = new(StringComparer.Ordinal);
            foreach (var (other, theirs) in all)
            {
                if (other != urn && clashes?.Invoke((T)theirs) == true)
                    return other;
            }
            all[urn] = what;
            return null;
        }
    }

    /// <summary>What the resources of the program have declared so far.</summary>
    public IReadOnlyList<(string Urn, T What)> Declared<T>()
        where T : notnull
    {
        lock (_declared)
            return _declared.TryGetValue(typeof(T), out var all) ? [.. all.Select(d => (d.Key, (T)d.Value))] : [];
    }

    /// <summary>Notes that a delete left a thing as it is, since the very resource is being replaced on it.</summary>
    public void NoteSpared(ClaimKey key, string urn) => _spared[key] = urn;

    /// <summary>Whether a delete for this resource left a thing as it is.</summary>
    public bool WasSpared(ClaimKey key, string urn) => _spared.GetValueOrDefault(key) == urn;

    /// <summary>Notes that making a thing for this resource failed, and that it may be there all the same.</summary>
    public void NoteTried(ClaimKey key, string urn) => _tried[key] = urn;

    /// <summary>Whether a thing may be there since this resource tried to make it.</summary>
    public bool WasTried(ClaimKey key, string urn) => _tried.GetValueOrDefault(key) == urn;

    /// <summary>Notes whether a resource could not be made: its inputs are not valid, or creating it failed.</summary>
    public void NoteFailed(string urn, bool hasFailed)
    {
        if (hasFailed)
            _failed.TryAdd(urn, 0);
        else
            _failed.TryRemove(urn, out _);
    }

    /// <summary>Whether a resource of the program could not be made, so that the state does not have it.</summary>
    public bool HasFailed(string urn) => _failed.ContainsKey(urn);

    /// <summary>Notes that a resource was read by nothing but its id, as an import does before it checks the inputs.</summary>
    public void NoteImported(string urn) => _imported.TryAdd(urn, 0);

    /// <summary>Whether a resource that is checked is being imported.</summary>
    public bool IsImported(string urn) => _imported.ContainsKey(urn);

    /// <summary>Notes what the state has for a resource: this provider was asked what changes.</summary>
    public void NoteFormer(string urn, string id, PropertyMap inputs) => _formers[urn] = (id, inputs);

    /// <summary>What the state has for a resource; null when this provider was not asked what changes.</summary>
    public (string Id, PropertyMap Inputs)? FormerOf(string urn) =>
        _formers.TryGetValue(urn, out var former) ? former : null;

    /// <summary>
    /// Another resource of the program, of the same type, for which the state has the same id, and which keeps it; null
    /// when there is none.
    /// </summary>
    public string? OtherKeeperOf(string id, string urn)
    {
        var type = new Urn(urn).Type;
        return _formers
            .Where(former => former.Key != urn && former.Value.Id == id && new Urn(former.Key).Type == type)
            .Select(former => former.Key)
            .FirstOrDefault(other => ReplacementOf(other)?.Id != id);
    }

    /// <summary>Notes a thing that the state has for a resource: it may stay until the end of the run.</summary>
    public void NoteOld(ClaimKey key, string urn) => _olds.TryAdd(key, urn);

    /// <summary>Whether the state has a thing for this very resource.</summary>
    public bool IsOldOf(ClaimKey key, string urn) => _olds.GetValueOrDefault(key) == urn;

    /// <summary>Claims a thing that is to be made; false when the state has it already, or another resource claims it.</summary>
    public bool ClaimNew(ClaimKey key, string urn) => !_olds.ContainsKey(key) && Claim(key, urn) is null;

    /// <summary>Notes whether a resource leaves to the provider what it is made as.</summary>
    public void NoteAutomatic(string urn, bool isAutomatic)
    {
        if (isAutomatic)
            _automatic.TryAdd(urn, 0);
        else
            _automatic.TryRemove(urn, out _);
    }

    /// <summary>Whether a resource leaves to the provider what it is made as.</summary>
    public bool IsAutomatic(string urn) => _automatic.ContainsKey(urn);

    /// <summary>Notes that a resource is to be replaced.</summary>
    public void NoteReplacement(string urn, string id, Replacement plan) => _replaced[urn] = (id, plan);

    /// <summary>The id of the thing that is replaced and how; null when the resource is not being replaced.</summary>
    public (string Id, Replacement Plan)? ReplacementOf(string urn) =>
        _replaced.TryGetValue(urn, out var replacement) ? replacement : null;
}
