using BenchmarkDotNet.Attributes;
using PulumiApig.Addresses;

namespace PulumiApig.Benchmarks;

/// <summary>Whether two lists hold the same addresses: as sets, and by comparing every entry with every other.</summary>
[MemoryDiagnoser]
public class AddressSetBenchmarks
{
    private AddressRange[] _one = [];
    private AddressRange[] _other = [];

    [Params(100, 1_000, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _one = [.. Enumerable.Range(0, Entries).Select(i => AddressRange.Parse($"10.{i >> 8 & 255}.{i & 255}.0/25"))];
        _other = [.. _one.Reverse()];
    }

    [Benchmark(Baseline = true)]
    public bool AsSets() => AddressSet.FromRanges(_one).Equals(AddressSet.FromRanges(_other));

    [Benchmark]
    public bool Pairwise() => _one.All(a => _other.Any(b => a == b)) && _other.All(a => _one.Any(b => a == b));
}
