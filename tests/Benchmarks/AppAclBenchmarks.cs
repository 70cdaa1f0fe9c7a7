using BenchmarkDotNet.Attributes;
using PulumiApig.Framework.Service;
using PulumiApig.Gateway;
using PulumiApig.Plugin;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Benchmarks;

/// <summary>
/// Check and Diff of an access control as a preview calls them, without the wire: one entry added, one removed, and the
/// rest in another order.
/// </summary>
[MemoryDiagnoser]
public class AppAclBenchmarks
{
    private const string Urn = "urn:pulumi:dev::project::apig:index:AppAcl::offices";

    private IServedProvider _provider = null!;
    private CheckRequest _check = null!;
    private DiffRequest _diff = null!;

    [Params(100, 1_000, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _provider = ApigProvider.Create("0.0.0", new GatewayClientOptions { Host = HostEnvironment.Empty });
        await _provider.ConfigureAsync(new ConfigureRequest { Args = new() }, CancellationToken.None);
        var old = Inputs(Enumerable.Range(0, Entries));
        var @new = Inputs(Enumerable.Range(1, Entries).Reverse());
        _check = new CheckRequest
        {
            Urn = Urn,
            Olds = old.ToStruct(),
            News = @new.ToStruct(),
        };
        _diff = new DiffRequest
        {
            Urn = Urn,
            Id = "id",
            OldInputs = old.ToStruct(),
            Olds = old.ToStruct(),
            News = @new.ToStruct(),
        };
    }

    [GlobalCleanup]
    public void CleanUp() => _provider.Dispose();

    [Benchmark]
    public async Task<int> CheckAndDiffAsync()
    {
        var check = await _provider.CheckAsync(_check, CancellationToken.None);
        var diff = await _provider.DiffAsync(_diff, CancellationToken.None);
        return check.Failures.Count + diff.DetailedDiff.Count;
    }

    private static PropertyMap Inputs(IEnumerable<int> entries) =>
        PropertyMap.Of(
            ("instanceId", "fedcba9876543210fedcba9876543210"),
            ("appId", "9ed8b7fe84224de681e7d7a5587e76dc"),
            ("type", "PERMIT"),
            ("values", PropertyValue.List(entries.Select(i => PropertyValue.Of(Entry(i)))))
        );

    // Every other block, so that no two entries merge.
    private static string Entry(int i) => $"10.{i >> 8 & 255}.{i & 255}.0/{25 + (i >> 16)}";
}
