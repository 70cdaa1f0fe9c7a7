using System.Collections.Concurrent;

namespace PulumiApig.Simulator.Authentication;

/// <summary>A key pair; a temporary one has a security token and an end.</summary>
internal sealed record AccessKeyPair(
    string AccessKey,
    string SecretKey,
    string Owner,
    string? SecurityToken = null,
    DateTimeOffset? ExpiresAt = null
);

/// <summary>The key pairs in force, and the lock that repeated bad signatures put on one.</summary>
internal sealed class AccessKeys
{
    private const int MaxBadSignatures = 5;
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, AccessKeyPair> _pairs = new();
    private readonly ConcurrentDictionary<string, (int Bad, DateTimeOffset LockedUntil)> _failures = new();

    public void Add(AccessKeyPair pair) => _pairs[pair.AccessKey] = pair;

    public AccessKeyPair? Find(string accessKey) => _pairs.GetValueOrDefault(accessKey);

    public bool IsLocked(string accessKey, DateTimeOffset now) =>
        _failures.TryGetValue(accessKey, out var failure) && now < failure.LockedUntil;

    public void Succeeded(string accessKey) => _failures.TryRemove(accessKey, out _);

    public void Failed(string accessKey, DateTimeOffset now) =>
        _failures.AddOrUpdate(
            accessKey,
            _ => (1, default),
            (_, old) => old.Bad < MaxBadSignatures ? (old.Bad + 1, default) : (0, now + LockTime)
        );
}
