using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Apps;

internal sealed class AppListTests : SimulatorTest
{
    [SetUp]
    public void AddApps()
    {
        Simulator.AddApp(name: "orders", key: "key-00001");
        Simulator.AddApp(name: "orders_eu");
        Simulator.AddApp("4d1f0a7c3b5e4f6a8c2d9e0b1a3c5d7e", name: "my_orders");
    }

    [TestCase("", "app_1,orders,orders_eu,my_orders")]
    [TestCase("?name=orders", "orders,orders_eu,my_orders")]
    [TestCase("?name=orders&precise_search=name", "orders")]
    [TestCase("?name=order&precise_search=name", "")]
    [TestCase("?name=orders&precise_search=remark", "orders,orders_eu,my_orders")]
    [TestCase("?name=Orders", "")]
    [TestCase("?id=4d1f0a7c3b5e4f6a8c2d9e0b1a3c5d7e", "my_orders")]
    [TestCase("?id=4d1f0a7c3b5e4f6a8c2d9e0b1a3c5d7e&name=eu", "")]
    [TestCase("?app_key=key-00001", "orders")]
    [TestCase("?status=1&creator=USER", "app_1,orders,orders_eu,my_orders")]
    [TestCase("?status=2", "")]
    [TestCase("?creator=MARKET", "")]
    [TestCase("?offset=1&limit=2", "orders,orders_eu")]
    [TestCase("?name=orders&offset=2", "my_orders")]
    public async Task List_Filters_AreCombined(string query, string expected)
    {
        var reply = await Client.GetAsync(Caller.Apps + query);

        var names = reply.Json["apps"]!.AsArray().Select(app => app!["name"]!.GetValue<string>());
        string.Join(',', names).Should().Be(expected);
    }

    [Test]
    public async Task List_Item_HoldsTheSecretAndNoEmptyRemark()
    {
        Simulator.ChangeApp(app => app with { Remark = "for tests" });

        var apps = (await Client.GetAsync(Caller.Apps + "?limit=2")).Json["apps"]!;

        apps[0]!["remark"]!.GetValue<string>().Should().Be("for tests");
        apps[1]!.AsObject().Should().NotContainKey("remark");
        apps[1]!["app_secret"]!.GetValue<string>().Should().Be(Simulator.Apps()[1].Secret);
        apps[1]!["bind_num"]!.GetValue<int>().Should().Be(0);
        apps[1]!["register_time"]!.GetValue<string>().Should().Be("2026-01-02T03:04:05Z");
    }

    [Test]
    public async Task List_ManyApps_TotalCountsAllAndSizeThePage()
    {
        for (var i = 0; i < 30; i++)
            Simulator.AddApp();

        var reply = await Client.GetAsync(Caller.Apps);

        (reply.Json["size"]!.GetValue<int>(), reply.Json["total"]!.GetValue<int>()).Should().Be((20, 34));
    }
}
