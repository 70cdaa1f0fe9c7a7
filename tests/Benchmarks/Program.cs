using BenchmarkDotNet.Running;

namespace PulumiApig.Benchmarks;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["start", .. var plugins])
            return await PluginStart.MeasureAsync(plugins);
        if (args is ["faults"])
            return await FaultLoad.MeasureAsync();
        if (args is ["load", var served])
            return await Load.MeasureAsync(served, Subject.PortsAndAcls);
        if (args is ["mixed", var plugin])
            return await Load.MeasureAsync(plugin, Subject.Mixed);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
