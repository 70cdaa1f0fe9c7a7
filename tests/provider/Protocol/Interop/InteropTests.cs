using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using PulumiApig.Engine.Protocol;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;

namespace PulumiApig.Protocol.Tests.Interop;

/// <summary>Each method as the official clients call it: what arrives here, and what they read of our answers.</summary>
[Category("Interop")]
public sealed class InteropTests
{
    private readonly Dictionary<string, Queue<JsonNode>> _answers = [];
    private readonly Dictionary<string, Queue<IMessage?>> _requests = [];

    [OneTimeSetUp]
    public async Task CallEveryMethodAsync()
    {
        var (provider, providerCalls) = Recorder.Of<IResourceProvider>(InteropMessages.ProviderAnswers);
        var (monitor, monitorCalls) = Recorder.Of<IResourceMonitor>(InteropMessages.MonitorAnswers);
        var (engine, engineCalls) = Recorder.Of<IEngine>(InteropMessages.EngineAnswers);
        await using var server = await GrpcServer.StartAsync([
            ResourceProviderService.For(provider),
            ResourceMonitorService.For(monitor),
            EngineService.For(engine),
        ]);

        foreach (var line in await NodeClients.RunAsync("calls.js", server.Address))
        {
            var answer = JsonNode.Parse(line)!.AsObject();
            var name = $"{answer["service"]}.{answer["method"]}";
            Add(_answers, name, answer["response"] ?? answer["error"]!);
        }
        foreach (
            var (service, recorder) in new[]
            {
                ("provider", providerCalls),
                ("monitor", monitorCalls),
                ("engine", engineCalls),
            }
        )
        {
            foreach (var (method, request) in recorder.Calls)
                Add(_requests, $"{service}.{method}", request);
        }
    }

    [TestCaseSource(typeof(InteropMessages), nameof(InteropMessages.ExpectedRequests))]
    public void Request_FromTheOfficialClient_ArrivesWhole(string method, IMessage?[] expected)
    {
        _requests.Should().ContainKey(method);
        _requests[method].Select(Known).Should().Equal(expected);
    }

    // Fields that are newer than our description of a message stay in it unread.
    private static IMessage? Known(IMessage? request) =>
        request is null
            ? null
            : request.Descriptor.Parser.WithDiscardUnknownFields(true).ParseFrom(request.ToByteArray());

    [TestCaseSource(typeof(InteropMessages), nameof(InteropMessages.ExpectedAnswers))]
    public void Answer_ToTheOfficialClient_IsReadWhole(string method, string expected)
    {
        _answers.Should().ContainKey(method);
        var answer = _answers[method].Peek();
        JsonNode
            .DeepEquals(answer, JsonNode.Parse(expected))
            .Should()
            .BeTrue(
                "{0} is not {1}",
                answer.ToJsonString(new JsonSerializerOptions { WriteIndented = true }),
                expected
            );
    }

    private static void Add<T>(Dictionary<string, Queue<T>> messages, string method, T message)
    {
        if (!messages.TryGetValue(method, out var queue))
            messages.Add(method, queue = new());
        queue.Enqueue(message);
    }
}
