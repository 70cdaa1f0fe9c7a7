using System.Collections.Immutable;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Framework.Types;

/// <summary>What is wrong with the inputs, all of it at once, each with its property path.</summary>
public sealed class Failures
{
    private readonly ImmutableArray<CheckFailure>.Builder _failures = ImmutableArray.CreateBuilder<CheckFailure>();

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _failures.Count > 0;

    /// <summary>Adds what is wrong with one property.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="reason">What is wrong and what would be right, so that it reads on from the path.</param>
    public void Add(string path, string reason) => _failures.Add(new(path, reason));

    /// <summary>Takes over what is wrong below a path, and leaves the others empty.</summary>
    public void TakeBelow(string path, Failures others)
    {
        foreach (var failure in others._failures)
            Add(failure.Property.Length == 0 ? path : $"{path}.{failure.Property}", failure.Reason);
        others._failures.Clear();
    }

    /// <summary>Takes over where something is wrong with a secret; what, would tell of the secret.</summary>
    public void AddWithoutReasons(Failures others)
    {
        foreach (var property in others._failures.Select(f => f.Property).Distinct())
            Add(
                property,
                "is not valid; it is secret, so what is wrong with it is not shown: try it without the secret mark"
            );
    }

    /// <summary>Adds all that is wrong elsewhere.</summary>
    public void AddRange(Failures others) => _failures.AddRange(others._failures);

    /// <summary>All of it as one text, for calls whose answers have no place for failures.</summary>
    /// <param name="prefix">What stands before each path.</param>
    public string Describe(string prefix = "") =>
        string.Join("; ", _failures.Select(f => $"{prefix}{f.Property} {f.Reason}".TrimStart()));

    internal ImmutableArray<CheckFailure> ToImmutable() => _failures.ToImmutable();
}
