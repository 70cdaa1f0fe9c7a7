using System.Text.Json.Nodes;
using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Recordings;

/// <summary>
/// Logs of whole lives, call by call, as an engine writes them: the built plugin is to answer today as it answered
/// then. <c>APIG_UPDATE_GOLDEN=1</c> records them anew.
/// </summary>
internal sealed class ReplayTests
{
    private ApigSimulator _simulator = null!;
    private PluginProcess _process = null!;
    private GrpcChannel _channel = null!;
    private Names _names = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _simulator = await ApigSimulator.StartAsync();
        _process = await PluginProcess.StartAsync();
        _channel = new GrpcChannel(_process.Address);
        _names = new Names(_simulator.Address);
    }

    [TearDown]
    public async Task TearDownAsync()
    {
        _channel.Dispose();
        await _process.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [TestCaseSource(typeof(Life), nameof(Life.Names))]
    public async Task Replay_ARecordedLife_IsAnsweredAsItWas(string life)
    {
        var path = Path.Combine(Checkout.Recorded, $"{life}.grpc.jsonl");
        if (Checkout.IsUpdating)
            File.WriteAllLines(path, await RecordAsync(life));
        else
            await ReplayAsync(await File.ReadAllLinesAsync(path));
    }

    [Test]
    public async Task Record_Twice_GivesTheSame()
    {
        var once = await RecordAsync("ingress-port");
        await TearDownAsync();
        await SetUpAsync();

        (await RecordAsync("ingress-port")).Should().Equal(once);
    }

    private async Task ReplayAsync(string[] lines)
    {
        lines.Should().NotBeEmpty();
        for (var i = 0; i < lines.Length; i++)
        {
            var call = LoggedCall.Parse(lines[i]);
            var request = _names.Reveal(call.Request.ToJsonString());
            var (response, error) = (default(JsonNode), default(string));
            try
            {
                var answer = await WireMethod.Of(call.Method).SendAsync(_channel, request);
                response = JsonNode.Parse(_names.Hide(answer));
            }
            catch (RpcException e)
            {
                error = _names.Hide(LoggedCall.TextOf(e));
            }
            error.Should().Be(call.Error, "of line {0}, {1}", i + 1, call.Method);
            JsonMatch.Difference(call.Response, response).Should().BeNull("of line {0}, {1}", i + 1, call.Method);
        }
    }

    private async Task<List<string>> RecordAsync(string life)
    {
        var lines = new List<string>();
        await using var proxy = await GrpcServer.StartAsync([
            WireMethod.Proxy(_channel, call => lines.Add(_names.Hide(WithWildcards(call).ToLine()))),
        ]);
        using var channel = new GrpcChannel(proxy.Address);
        await Life.RunAsync(life, new ResourceProviderClient(channel), Config);
        return lines;
    }

    private PropertyMap Config
    {
        get
        {
            var address = _simulator.Address.GetLeftPart(UriPartial.Authority);
            return PropertyMap.Of(
                ("region", SimulatorDefaults.Region),
                ("endpoint", address),
                ("iamEndpoint", address),
                ("projectId", SimulatorDefaults.ProjectId),
                ("accessKey", SimulatorDefaults.AccessKey),
                ("secretKey", SimulatorDefaults.SecretKey),
                ("maxRetries", "0")
            );
        }
    }

    // The version is another one with every release.
    private static LoggedCall WithWildcards(LoggedCall call) =>
        call.Method == ProviderMethods.GetPluginInfo.Path
            ? call with
            {
                Response = new JsonObject { ["version"] = "*" },
            }
            : call;
}
