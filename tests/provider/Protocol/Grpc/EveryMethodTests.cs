using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using PulumiApig.Engine.Protocol;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Engine.Protocol.Root;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;

namespace PulumiApig.Protocol.Tests.Grpc;

/// <summary>Each method of each service as the .proto files describe it, from client to implementation and back.</summary>
public sealed class EveryMethodTests
{
    private static readonly FileDescriptor[] Files =
    [
        ProviderReflection.Descriptor,
        ResourceReflection.Descriptor,
        EngineReflection.Descriptor,
        RootReflection.Descriptor,
    ];

    private static IEnumerable<TestCaseData> Methods =>
        from file in Files
        from service in file.Services
        from method in service.Methods
        select new TestCaseData(method).SetArgDisplayNames(method.FullName);

    [TestCaseSource(nameof(Methods))]
    public async Task Serve_AMethod_GetsTheRequestOfAnotherClientAndGivesItsAnswer(MethodDescriptor method)
    {
        var (service, recorder, type) = Implementation(method.Service.Name);
        await using var server = await GrpcServer.StartAsync([service]);
        using var client = new OtherClient(server.Address);
        var request = Filled.Of(method.InputType);

        var answers = await (Task<List<IMessage>>)
            typeof(OtherClient)
                .GetMethod(nameof(OtherClient.CallAsync))!
                .MakeGenericMethod(method.InputType.ClrType, method.OutputType.ClrType)
                .Invoke(client, [$"/{method.Service.FullName}/{method.Name}", request, method.IsServerStreaming])!;

        Check(recorder, Method(type, $"{method.Name}Async"), request, answers);
    }

    private static IEnumerable<TestCaseData> Calls =>
        from type in new[] { typeof(IResourceProvider), typeof(IResourceMonitor), typeof(IEngineLog) }
        from method in type.GetMethods()
        select new TestCaseData(type, method.Name).SetArgDisplayNames(type.Name, method.Name);

    [TestCaseSource(nameof(Calls))]
    public async Task Call_AMethod_SendsItsRequestAndGivesTheAnswer(Type type, string name)
    {
        var (service, recorder, _) = Implementation(type.Name);
        await using var server = await GrpcServer.StartAsync([service]);
        using var channel = new GrpcChannel(server.Address);
        var method = type.GetMethod(name)!;
        var request = method.GetParameters().Length > 1 ? Filled.Of(method.GetParameters()[0].ParameterType) : null;

        var call = method.Invoke(
            Client(type, channel),
            request is null ? [CancellationToken.None] : [request, CancellationToken.None]
        )!;

        Check(recorder, method, request, await AnswersAsync((dynamic)call));
    }

    private static void Check(Recorder recorder, MethodInfo method, IMessage? request, List<IMessage> answers)
    {
        var call = recorder.Calls.Should().ContainSingle().Which;
        call.Method.Should().Be(method.Name);
        if (call.Request is not null)
            call.Request.Should().Be(request);
        if (recorder.Answer(method) is { } answer)
            answers.Should().Equal(answer as IEnumerable<IMessage> ?? [(IMessage)answer]);
    }

    private static (GrpcService Service, Recorder Recorder, Type Type) Implementation(string service)
    {
        switch (service)
        {
            case "ResourceProvider" or nameof(IResourceProvider):
                var provider = Recorder.Of<IResourceProvider>();
                return (ResourceProviderService.For(provider.Service), provider.Recorder, typeof(IResourceProvider));
            case "ResourceMonitor" or nameof(IResourceMonitor):
                var monitor = Recorder.Of<IResourceMonitor>();
                return (ResourceMonitorService.For(monitor.Service), monitor.Recorder, typeof(IResourceMonitor));
            default:
                var engine = Recorder.Of<IEngine>();
                return (EngineService.For(engine.Service), engine.Recorder, typeof(IEngine));
        }
    }

    private static object Client(Type type, GrpcChannel channel) =>
        type == typeof(IResourceProvider) ? new ResourceProviderClient(channel)
        : type == typeof(IResourceMonitor) ? new ResourceMonitorClient(channel)
        : new EngineClient(channel, TimeSpan.FromMinutes(1));

    private static MethodInfo Method(Type type, string name) =>
        type.GetInterfaces().Prepend(type).Select(t => t.GetMethod(name)).First(m => m is not null)!;

    private static async Task<List<IMessage>> AnswersAsync(Task call)
    {
        await call;
        return [];
    }

    private static async Task<List<IMessage>> AnswersAsync<T>(Task<T> call)
        where T : IMessage => [await call];

    private static async Task<List<IMessage>> AnswersAsync<T>(IAsyncEnumerable<T> stream)
        where T : IMessage => [.. (await stream.ToListAsync()).Cast<IMessage>()];
}
