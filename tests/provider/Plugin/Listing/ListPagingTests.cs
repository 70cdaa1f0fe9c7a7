using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.Listing;

/// <summary>Lists that come in pages.</summary>
public sealed class ListPagingTests
{
    private const string Port = "apig:index:IngressPort";
    private const string Acl = "apig:index:AppAcl";
    private const int Ports = 25;
    private const int Acls = 13;

    private static readonly PropertyMap Query = PropertyMap.Of(("instanceId", SimulatorDefaults.GatewayId));

    private PluginUnderTest _plugin = null!;

    [OneTimeSetUp]
    public async Task SetUpAsync()
    {
        _plugin = await PluginUnderTest.StartAsync();
        for (var i = 0; i < Ports; i++)
            _plugin.Simulator.OpenPort("HTTP", 9990 + i);
        for (var i = 0; i < 2 * Acls; i++)
        {
            var app = _plugin.Simulator.AddApp();
            if (i % 2 == 0)
                _plugin.Simulator.SetAcl(new("DENY", ["192.0.2.1"]), app);
        }
    }

    [OneTimeTearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public void List_AnyPageSizeAndLimit_GivesEachOnceAndNoMore() =>
        Prop.ForAll(
                (
                    from type in Gen.Elements(Port, Acl)
                    from pageSize in Gen.Choose(1, 30)
                    from limit in Gen.Choose(0, 40)
                    select (Type: type, PageSize: pageSize, Limit: limit)
                ).ToArbitrary(),
                async asked =>
                {
                    var (type, pageSize, limit) = asked;
                    var all = type == Port ? Ports : Acls;
                    var request = new ListRequest
                    {
                        Token = type,
                        Query = Query.ToStruct(),
                        PageSize = pageSize,
                        Limit = limit,
                    };

                    var pages = await PagesAsync(request, (next, _) => next);

                    var ids = pages.SelectMany(p => p).ToList();
                    ids.Should().OnlyHaveUniqueItems().And.HaveCount(limit == 0 ? all : Math.Min(limit, all));
                    pages.Should().OnlyContain(p => p.Count <= pageSize);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Test]
    public async Task List_AnEngineThatSaysWhatIsLeftOfItsLimit_GetsAllOfIt()
    {
        var request = new ListRequest
        {
            Token = Port,
            Query = Query.ToStruct(),
            PageSize = 5,
            Limit = 12,
        };

        var pages = await PagesAsync(request, (next, given) => new(next) { Limit = 12 - given });

        pages.Select(p => p.Count).Should().Equal(5, 5, 2);
    }

    [Test]
    public async Task List_WithoutAPageSize_GivesAFullPage() =>
        (await PagesAsync(new() { Token = Port, Query = Query.ToStruct() }, (next, _) => next))
            .Should()
            .ContainSingle();

    [Test]
    public async Task List_AThingThatGoesBetweenPages_HidesNoOther()
    {
        _plugin.LetMemoryFade();
        var extra = _plugin.Simulator.OpenPort("HTTP", 2000);
        var request = new ListRequest
        {
            Token = Port,
            Query = Query.ToStruct(),
            PageSize = 20,
        };

        var pages = await PagesAsync(
            request,
            (next, _) =>
            {
                _plugin.Simulator.ClosePort(extra.Port);
                _plugin.LetMemoryFade();
                return next;
            }
        );

        pages.Sum(p => p.Count).Should().Be(Ports + 1);
    }

    private static IEnumerable<TestCaseData> BadTokens()
    {
        yield return Token("text", "page two");
        yield return Token("other text in our clothes", Encode("0 0 5 x"));
        yield return Token("no bytes", "====");
        yield return Token("too few parts", Encode("x"));

        static TestCaseData Token(string what, string token) => new TestCaseData(token).SetArgDisplayNames(what);
        static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=');
    }

    [TestCaseSource(nameof(BadTokens))]
    public async Task List_ATokenThatIsNotOurs_IsRefused(string token) =>
        await ShouldRefuseAsync(
            new()
            {
                Token = Port,
                Query = Query.ToStruct(),
                ContinuationToken = token,
            }
        );

    [Test]
    public async Task List_TheTokenOfAnotherList_IsRefused()
    {
        var first = new ListRequest
        {
            Token = Port,
            Query = Query.ToStruct(),
            PageSize = 1,
        };
        var page = await _plugin.Client.ListAsync(first, default).ToListAsync();
        var next = new ListRequest(first)
        {
            ContinuationToken = page.Single(r => r.Continuation is not null).Continuation.ContinuationToken,
        };

        await ShouldRefuseAsync(new(next) { Token = Acl });
        await ShouldRefuseAsync(new(next) { Query = Query.Set("protocol", "HTTP").ToStruct() });
        (await _plugin.Client.ListAsync(next, default).ToListAsync()).Should().HaveCount(2);
    }

    /// <summary>The ids of each page, the next of which is asked for as told.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<string>>> PagesAsync(
        ListRequest request,
        Func<ListRequest, int, ListRequest> goOn
    )
    {
        var pages = new List<IReadOnlyList<string>>();
        while (true)
        {
            var page = await _plugin.Client.ListAsync(request, default).ToListAsync();
            pages.Add([.. page.Where(r => r.Result is not null).Select(r => r.Result.Id)]);
            if (page.LastOrDefault()?.Continuation is not { } next)
                return pages;
            request = goOn(new(request) { ContinuationToken = next.ContinuationToken }, pages.Sum(p => p.Count));
        }
    }

    private async Task ShouldRefuseAsync(ListRequest request) =>
        (
            await FluentActions
                .Awaiting(async () => await _plugin.Client.ListAsync(request, default).ToListAsync())
                .Should()
                .ThrowAsync<RpcException>()
        )
            .Which.Code.Should()
            .Be(StatusCode.InvalidArgument);
}
