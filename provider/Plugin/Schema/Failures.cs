using System.Collections.Immutable;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Plugin.Schema;

/// <summary>What is wrong with the inputs, all of it at once, each with its property path.</summary>
internal sealed class Failures
{
    private readonly ImmutableArray<CheckFailure>.Builder _failures = ImmutableArray.CreateBuilder<CheckFailure>();

    public bool Any => _failures.Count > 0;

    public void Add(string path, string reason) => _failures.Add(new(path, reason));

    public void AddRange(Failures others) => _failures.AddRange(others._failures);

    public ImmutableArray<CheckFailure> ToImmutable() => _failures.ToImmutable();
}
