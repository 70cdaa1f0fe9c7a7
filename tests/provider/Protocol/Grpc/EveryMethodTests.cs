using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;

namespace PulumiApig.Protocol.Tests.Grpc;

/// <summary>Each method of each service, from client to implementation and back.</summary>
public sealed class EveryMethodTests
{
    private static IEnumerable<string> ProviderMethods => typeof(IResourceProvider).GetMethods().Select(m => m.Name);

    private static IEnumerable<string> MonitorMethods => typeof(IResourceMonitor).GetMethods().Select(m => m.Name);

    private static IEnumerable<string> EngineMethods => typeof(IEngine).GetMethods().Select(m => m.Name);

    [TestCaseSource(nameof(ProviderMethods))]
    public Task ResourceProvider_AMethod_GetsItsRequestAndGivesItsAnswer(string method) =>
        CallAsync<IResourceProvider>(
            method,
            ResourceProviderService.For,
            channel => new ResourceProviderClient(channel)
        );

    [TestCaseSource(nameof(MonitorMethods))]
    public Task ResourceMonitor_AMethod_GetsItsRequestAndGivesItsAnswer(string method) =>
        CallAsync<IResourceMonitor>(method, ResourceMonitorService.For, channel => new ResourceMonitorClient(channel));

    [TestCaseSource(nameof(EngineMethods))]
    public Task Engine_AMethod_GetsItsRequestAndGivesItsAnswer(string method) =>
        CallAsync<IEngine>(method, EngineService.For, channel => new RootClient(channel));

    private static async Task CallAsync<T>(string name, Func<T, GrpcService> serve, Func<GrpcChannel, T> connect)
        where T : class
    {
        var method = typeof(T).GetMethod(name)!;
        var (service, recorder) = Recorder.Of<T>();
        await using var server = await GrpcServer.StartAsync([serve(service)]);
        using var channel = new GrpcChannel(server.Address);
        var request = method.GetParameters().Length > 1 ? Filled.Full(method.GetParameters()[0].ParameterType) : null;

        var call = method.Invoke(
            connect(channel),
            request is null ? [CancellationToken.None] : [request, CancellationToken.None]
        )!;
        var result = await ResultAsync((dynamic)call);

        recorder.Calls.Should().ContainSingle().Which.Method.Should().Be(name);
        Filled.Show(recorder.Calls[0].Request).Should().Be(Filled.Show(request));
        if (recorder.Answer(method) is { } answer)
            Filled.Show((object?)result).Should().Be(Filled.Show(answer));
    }

    private static async Task<object?> ResultAsync(Task call)
    {
        await call;
        return null;
    }

    private static async Task<object?> ResultAsync<T>(Task<T> call) => await call;

    private static async Task<object?> ResultAsync<T>(IAsyncEnumerable<T> stream) => await stream.ToListAsync();
}
