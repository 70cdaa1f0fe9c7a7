using System.IO.Pipelines;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Fuzz;

/// <summary>
/// Whatever arrives at its port, the plugin answers or hangs up, stays alive, keeps its memory within bounds, and serves
/// the next good call.
/// </summary>
internal sealed class FuzzTests
{
    private const long MostMemory = 500L << 20;

    private ApigSimulator _simulator = null!;
    private Attached _plugin = null!;
    private RawCall _raw = null!;

    private static IEnumerable<TestCaseData> Corpus() =>
        Directory
            .EnumerateFiles(CorpusFolder, "*.hex")
            .Order(StringComparer.Ordinal)
            .Select(f => new TestCaseData(f).SetArgDisplayNames(Path.GetFileNameWithoutExtension(f)));

    private static string CorpusFolder => Path.Combine(Checkout.Root, "tests", "Conformance", "Fuzz", "Corpus");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _simulator = await ApigSimulator.StartAsync();
        _plugin = await Attached.StartAsync();
        _raw = new RawCall(_plugin.Process.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _raw.Dispose();
        await _plugin.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [TearDown]
    public async Task ExpectGoodHealthAsync()
    {
        _plugin.Process.HasExited.Should().BeFalse(_plugin.Process.Errors);
        _plugin.Process.Errors.Should().BeEmpty("a fault in the program is written there");
        await _plugin.ConfigureAsync(_simulator);
        (await _plugin.Acl().CheckAsync(Given.Acl)).Should().Equal(Given.Acl);
        _plugin.Process.MemoryBytes.Should().BeLessThan(MostMemory);
    }

    [TestCaseSource(nameof(Corpus))]
    public async Task Call_ABodyOfTheCorpus_IsAnswered(string file)
    {
        var lines = File.ReadLines(file).Where(l => !l.StartsWith('#'));
        var body = Convert.FromHexString(string.Concat(lines));

        foreach (var method in RawCall.Methods)
            (await _raw.StatusAsync(method, new ByteArrayContent(body))).Should().BeInRange(0, 16);
    }

    [Test]
    public void Call_AnyBytes_AreAnswered() =>
        Check(ArbMap.Default.ArbFor<byte[]>(), bytes => new ByteArrayContent(bytes));

    [Test]
    public void Call_AnyMessage_IsAnswered() =>
        Check(ArbMap.Default.ArbFor<byte[]>(), bytes => new ByteArrayContent(RawCall.Frame(bytes)));

    /// <summary>A good request with some bytes changed comes further than any noise.</summary>
    [Test]
    public void Call_ADamagedRequest_IsAnswered()
    {
        var good = GoodRequest();
        var damage = ArbMap.Default.ArbFor<(int At, byte Value)[]>();
        Check(
            damage,
            changes =>
            {
                var bytes = good.ToArray();
                foreach (var (at, value) in changes)
                    bytes[5 + Math.Abs(at % (bytes.Length - 5))] = value;
                return new ByteArrayContent(bytes);
            }
        );
    }

    [Test]
    public void Check_AnyValueAnywhere_IsAnsweredOrRefusedButNoFault()
    {
        var values = AnyValue(4).ToArbitrary();
        var property = Prop.ForAll(
            values,
            value =>
            {
                foreach (var name in (string[])["instanceId", "appId", "type", "values", "mustAllow", "x"])
                {
                    var response = _plugin.Acl().CheckOnlyAsync(Given.Acl.Set(name, value)).GetAwaiter().GetResult();
                    if (response.Failures.Count == 0)
                        response.Inputs.ToPropertyMap().Get(name).ContainsUnknowns.Should().Be(value.ContainsUnknowns);
                }
            }
        );

        _plugin.ConfigureAsync(_simulator).GetAwaiter().GetResult();
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), property);
    }

    [Test]
    public async Task Call_ThousandsAtOnce_AllAreAnswered()
    {
        var calls = Enumerable.Range(0, 5_000).Select(_ => _plugin.Client.GetPluginInfoAsync(default));

        (await Task.WhenAll(calls)).Should().OnlyContain(v => v.Version.Length > 0);
    }

    [Test]
    public async Task Call_ThatNeverSendsItsBody_HoldsNobodyUp()
    {
        using var abandoned = new RawCall(_plugin.Process.Address);
        var open = Enumerable
            .Range(0, 500)
            .Select(_ => abandoned.StatusAsync("Check", new StreamContent(new Pipe().Reader.AsStream())))
            .ToList();

        (await _plugin.Client.GetPluginInfoAsync(default)).Version.Should().NotBeEmpty();

        open.Should().OnlyContain(c => !c.IsCompleted);
        _ = Task.WhenAll(open).ContinueWith(t => t.Exception, TaskScheduler.Default);
    }

    [Test]
    public async Task Call_AFloodOfHeaders_IsRefused()
    {
        var flood = Enumerable.Range(0, 90).Select(i => ($"x-{i}", new string('a', 200))).ToArray();
        (await _raw.StatusAsync("GetPluginInfo", new ByteArrayContent(RawCall.Frame([])), flood)).Should().Be(0);

        var tooMany = Enumerable.Range(0, 1_000).Select(i => ($"x-{i}", new string('a', 1_000))).ToArray();
        var call = () => _raw.StatusAsync("GetPluginInfo", new ByteArrayContent(RawCall.Frame([])), tooMany);

        await call.Should().ThrowAsync<Exception>();
    }

    [Test]
    public async Task Connection_HalfOpen_HoldsNobodyUp()
    {
        var peers = new List<RawHttp2>();
        for (var i = 0; i < 200; i++)
            peers.Add(await RawHttp2.OpenAsync(_plugin.Process.Port, withPreface: i % 2 == 0));

        (await _plugin.Client.GetPluginInfoAsync(default)).Version.Should().NotBeEmpty();

        peers.ForEach(p => p.Dispose());
    }

    [TestCase("http/1.1")]
    [TestCase("noise")]
    [TestCase("pings")]
    [TestCase("settings")]
    [TestCase("continuation")]
    [TestCase("rapid reset")]
    [TestCase("oversized frame")]
    [TestCase("data on stream zero")]
    public async Task Connection_BreaksTheRules_IsCutAtMost(string how)
    {
        using var peer = await RawHttp2.OpenAsync(
            _plugin.Process.Port,
            withPreface: how is not ("http/1.1" or "noise")
        );
        foreach (var bytes in Attack(how))
        {
            if (!await peer.SendAsync(bytes))
                break;
        }
    }

    private static IEnumerable<byte[]> Attack(string how) =>
        how switch
        {
            "http/1.1" => [Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: x\r\n\r\n")],
            "noise" => [new byte[100_000]],
            "pings" => Enumerable.Repeat(RawHttp2.Frame(6, 0, 0, new byte[8]), 5_000),
            "settings" => Enumerable.Repeat(RawHttp2.Frame(4, 0, 0, []), 5_000),
            // Headers that go on and on.
            "continuation" => Enumerable
                .Repeat(RawHttp2.Frame(9, 0, 1, new byte[16_000]), 500)
                .Prepend(RawHttp2.Frame(1, 0, 1, [0x83])),
            "rapid reset" => Enumerable
                .Range(0, 5_000)
                .Select(i =>
                    (byte[])
                        [
                            .. RawHttp2.Frame(1, 4, 2 * i + 1, [0x83, 0x86, 0x84]),
                            .. RawHttp2.Frame(3, 0, 2 * i + 1, [0, 0, 0, 8]),
                        ]
                ),
            "oversized frame" => [RawHttp2.Frame(0, 0, 1, new byte[1 << 20])],
            _ => [RawHttp2.Frame(0, 0, 0, [1, 2, 3])],
        };

    private void Check<T>(Arbitrary<T> any, Func<T, ByteArrayContent> body)
    {
        var property = Prop.ForAll(
            any,
            Gen.Elements<string>([.. RawCall.Methods]).ToArbitrary(),
            (content, method) =>
                _raw.StatusAsync(method, body(content)).GetAwaiter().GetResult().Should().BeInRange(0, 16)
        );
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), property);
    }

    private static Gen<PropertyValue> AnyValue(int depth)
    {
        var texts = Gen.Elements("", "PERMIT", "192.0.2.1", "10.0.0.0/33", "\u0000", "💥", new string('9', 400));
        var leaf = Gen.OneOf(
            Gen.Constant(PropertyValue.Null),
            Gen.Constant(PropertyValue.Unknown),
            ArbMap.Default.GeneratorFor<bool>().Select(PropertyValue.Of),
            ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite).Select(PropertyValue.Of),
            texts.Select(PropertyValue.Of)
        );
        if (depth == 0)
            return leaf;
        var inner = AnyValue(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.ArrayOf(3).Select(e => PropertyValue.List(e)),
            inner.Select(PropertyValue.Secret),
            inner.Select(v => PropertyValue.Of(PropertyMap.Of(("a", v), ("__b", v))))
        );
    }

    private static byte[] GoodRequest()
    {
        var bytes = File.ReadLines(Path.Combine(CorpusFolder, "repeated-key.hex")).Where(l => !l.StartsWith('#'));
        return Convert.FromHexString(string.Concat(bytes));
    }
}
