using System.Diagnostics;
using System.Globalization;
using PulumiApig.Engine.Protocol;
using PulumiApig.Gateway;
using PulumiApig.Plugin;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Benchmarks;

/// <summary>
/// A thousand resources through the plugin's process, on one gateway: the time that an engine waits for the provider, the
/// requests to the gateway, the memory; then Diff from many callers at once.
/// </summary>
internal sealed class Load(
    IResourceProvider plugin,
    ApigSimulator simulator,
    IReadOnlyList<Subject> subjects,
    Process process
)
{
    private const int Diffs = 20_000;

    /// <param name="path">The plugin.</param>
    /// <param name="subjects">The resources.</param>
    public static async Task<int> MeasureAsync(string path, IReadOnlyList<Subject> subjects)
    {
        await using var simulator = await ApigSimulator.StartAsync(Subject.Gateway);
        await MeasureProcessAsync(path, simulator, subjects);
        await MeasureProviderAsync(simulator, subjects);
        return 0;
    }

    private static async Task MeasureProcessAsync(string path, ApigSimulator simulator, IReadOnlyList<Subject> subjects)
    {
        using var process = Process.Start(new ProcessStartInfo(path) { RedirectStandardOutput = true })!;
        try
        {
            var port = int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
            using var channel = new GrpcChannel($"127.0.0.1:{port}");
            var load = new Load(new ResourceProviderClient(channel), simulator, subjects, process);
            await load.RunAsync();
            process.Refresh();
            Say($"memory of the plugin at the end: {process.WorkingSet64 / 1048576.0:0} MB");
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>The same without process and wire: what is left is the provider's own work.</summary>
    private static async Task MeasureProviderAsync(ApigSimulator simulator, IReadOnlyList<Subject> subjects)
    {
        using var provider = ApigProvider.Create("0.0.0", new GatewayClientOptions { Host = HostEnvironment.Empty });
        using var process = Process.GetCurrentProcess();
        var load = new Load(provider, simulator, subjects, process);
        await load.ConfigureAsync(previewChecks: false);
        foreach (var how in (string[])["cold", "warm"])
        {
            await load.MeasureAsync($"in this process, {how}: preview of 1,000 new resources", load.PreviewCreateAsync);
            await load.MeasureAsync($"in this process, {how}: without changes", load.PreviewAsync);
        }
    }

    private async Task RunAsync()
    {
        await plugin.HandshakeAsync(new(), default);
        await ConfigureAsync();
        await MeasureAsync("preview of 1,000 new resources, looking at the gateway", PreviewCreateAsync);
        await ConfigureAsync(previewChecks: false);
        await MeasureAsync("preview of 1,000 new resources, without looking", PreviewCreateAsync);
        await ConfigureAsync();
        await MeasureAsync("up of 1,000 new resources", CreateAsync);
        await ConfigureAsync();
        await MeasureAsync("preview of 1,000 resources without changes", PreviewAsync);
        await MeasureAsync("the same again, warm", PreviewAsync);
        foreach (var callers in (int[])[1, 8, 64])
            await MeasureDiffsAsync(callers);
    }

    private Task<ConfigureResponse> ConfigureAsync(bool previewChecks = true)
    {
        var address = simulator.Address.GetLeftPart(UriPartial.Authority);
        return plugin.ConfigureAsync(
            new()
            {
                Args = PropertyMap
                    .Of(
                        ("endpoint", address),
                        ("projectId", SimulatorDefaults.ProjectId),
                        ("accessKey", SimulatorDefaults.AccessKey),
                        ("secretKey", SimulatorDefaults.SecretKey),
                        ("previewChecks", previewChecks)
                    )
                    .ToStruct(),
            },
            default
        );
    }

    private async Task PreviewCreateAsync(Subject subject)
    {
        await CheckAsync(subject);
        await plugin.CreateAsync(
            new()
            {
                Urn = subject.Urn,
                Properties = subject.Inputs.ToStruct(),
                Preview = true,
            },
            default
        );
    }

    private async Task CreateAsync(Subject subject)
    {
        await CheckAsync(subject);
        var created = await plugin.CreateAsync(
            new() { Urn = subject.Urn, Properties = subject.Inputs.ToStruct() },
            default
        );
        (subject.Id, subject.Outputs) = (created.Id, created.Properties.ToPropertyMap());
    }

    private async Task PreviewAsync(Subject subject)
    {
        await CheckAsync(subject);
        await DiffAsync(subject);
    }

    private async Task CheckAsync(Subject subject)
    {
        var response = await plugin.CheckAsync(
            new()
            {
                Urn = subject.Urn,
                Olds = subject.Inputs.ToStruct(),
                News = subject.Inputs.ToStruct(),
            },
            default
        );
        subject.Inputs = response.Inputs.ToPropertyMap();
    }

    private Task<DiffResponse> DiffAsync(Subject subject) =>
        plugin.DiffAsync(
            new()
            {
                Urn = subject.Urn,
                Id = subject.Id,
                OldInputs = subject.Inputs.ToStruct(),
                Olds = subject.Outputs.ToStruct(),
                News = subject.Inputs.ToStruct(),
            },
            default
        );

    private async Task MeasureAsync(string what, Func<Subject, Task> call)
    {
        simulator.ClearRequests();
        var (waited, worked) = (Stopwatch.StartNew(), WorkTime);
        foreach (var subject in subjects)
            await call(subject);
        Say(
            $"{what}: {waited.Elapsed.TotalMilliseconds:0} ms, {(WorkTime - worked).TotalMilliseconds:0} ms of processor time, {simulator.Requests.Count} requests"
        );
    }

    /// <summary>What the process has used of the processors, which a busy machine does not make more.</summary>
    private TimeSpan WorkTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    private async Task MeasureDiffsAsync(int callers)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Diffs),
            new ParallelOptions { MaxDegreeOfParallelism = callers },
            async (i, _) => await DiffAsync(subjects[i % subjects.Count])
        );
        Say($"Diff from {callers, 2} callers at once: {Diffs / clock.Elapsed.TotalSeconds:0} per second");
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
