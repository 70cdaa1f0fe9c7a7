using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Apps;

internal sealed class AppTests : SimulatorTest
{
    private const string First = Caller.Apps + "/" + SimulatorDefaults.AppId;

    [Test]
    public async Task Create_NameOnly_Is201WithGeneratedKeyAndSecret()
    {
        var reply = await Client.PostAsync(Caller.Apps, """{"name":"orders"}""");

        reply.Status.Should().Be(201);
        var app = Simulator.Apps()[^1];
        app.Should().BeEquivalentTo(new { Name = "orders", Remark = "" });
        app.Key.Should().MatchRegex("^[0-9a-f]{32}$").And.NotBe(app.Secret);
        app.Secret.Should().MatchRegex("^[0-9a-f]{32}$");
        reply
            .Json.ToJsonString()
            .Should()
            .Be(
                $$"""
                {"id":"{{app.Id}}","name":"orders","remark":"","creator":"USER",
                """
                    + "\"update_time\":\"2026-01-02T03:04:05.000000000Z\",\"register_time\":\"2026-01-02T03:04:05.000000000Z\","
                    + $"\"app_key\":\"{app.Key}\",\"app_secret\":\"{app.Secret}\",\"status\":1,\"app_type\":\"apig\",\"roma_app_type\":\"\"}}"
            );
    }

    [Test]
    public async Task Create_EverythingGiven_IsTakenAsGiven()
    {
        await Client.PostAsync(
            Caller.Apps,
            """{"name":"orders","remark":"for <us>","app_key":"my-key_01","app_secret":"my-Secret@01"}"""
        );

        Simulator
            .Apps()[^1]
            .Should()
            .BeEquivalentTo(
                new
                {
                    Name = "orders",
                    Remark = "for <us>",
                    Key = "my-key_01",
                    Secret = "my-Secret@01",
                }
            );
    }

    [TestCase("{}", "APIG.2001", "name")]
    [TestCase("""{"name":7}""", "APIG.2011", "name")]
    [TestCase("""{"name":"ab"}""", "APIG.2011", "name")]
    [TestCase("""{"name":"1abc"}""", "APIG.2011", "name")]
    [TestCase("""{"name":"a-bc"}""", "APIG.2011", "name")]
    [TestCase("""{"name":"a bc"}""", "APIG.2011", "name")]
    [TestCase("""{"name":"abc","remark":1}""", "APIG.2011", "remark")]
    [TestCase("""{"name":"abc","app_key":"1234567"}""", "APIG.2011", "app_key")]
    [TestCase("""{"name":"abc","app_key":"_12345678"}""", "APIG.2011", "app_key")]
    [TestCase("""{"name":"abc","app_key":"12345678@"}""", "APIG.2011", "app_key")]
    [TestCase("""{"name":"abc","app_secret":"1234567"}""", "APIG.2011", "app_secret")]
    [TestCase("""{"name":"abc","app_secret":"@12345678"}""", "APIG.2011", "app_secret")]
    [TestCase("""{"name":"abc","app_secret":"12345678*"}""", "APIG.2011", "app_secret")]
    public async Task CreateAndUpdate_BadBody_Is400ThatNamesTheParameter(string body, string code, string name)
    {
        var created = await Client.PostAsync(Caller.Apps, body);
        var updated = await Client.PutAsync(First, body);

        created.ShouldBe(400, code);
        updated.ShouldBe(400, code);
        created.Message.Should().Contain($"parameterName:{name}");
        Simulator.Apps().Should().ContainSingle().Which.Name.Should().Be("app_1");
    }

    [TestCase("no json")]
    [TestCase("[]")]
    [TestCase("")]
    public async Task CreateUpdateAndReset_NoJsonObject_Is400(string body)
    {
        (await Client.PostAsync(Caller.Apps, body)).ShouldBe(400, "APIG.2000");
        (await Client.PutAsync(First, body)).ShouldBe(400, "APIG.2000");
        (await Client.PutAsync($"{Caller.Apps}/secret/{SimulatorDefaults.AppId}", body)).ShouldBe(400, "APIG.2000");
    }

    [TestCase(3, 201)]
    [TestCase(64, 201)]
    [TestCase(65, 400)]
    public async Task Create_LengthOfName_IsLimited(int length, int status) =>
        (await Client.PostAsync(Caller.Apps, $$"""{"name":"{{new string('a', length)}}"}"""))
            .Status.Should()
            .Be(status);

    [TestCase(255, 201)]
    [TestCase(256, 400)]
    public async Task Create_LengthOfRemark_IsLimited(int length, int status) =>
        (await Client.PostAsync(Caller.Apps, $$"""{"name":"abc","remark":"{{new string('a', length)}}"}"""))
            .Status.Should()
            .Be(status);

    [TestCase("app_key", 200, 201)]
    [TestCase("app_key", 201, 400)]
    [TestCase("app_secret", 128, 201)]
    [TestCase("app_secret", 129, 400)]
    public async Task Create_LengthOfKeyAndSecret_IsLimited(string name, int length, int status) =>
        (await Client.PostAsync(Caller.Apps, $$"""{"name":"abc","{{name}}":"{{new string('a', length)}}"}"""))
            .Status.Should()
            .Be(status);

    [Test]
    public async Task Create_ChineseName_Is201() =>
        (await Client.PostAsync(Caller.Apps, """{"name":"订单应用"}""")).Status.Should().Be(201);

    [Test]
    public async Task Create_NameThatExists_Is400()
    {
        (await Client.PostAsync(Caller.Apps, """{"name":"app_1"}""")).ShouldBe(400, "APIG.3203");
        Simulator.Apps().Should().ContainSingle();
    }

    [Test]
    public async Task Create_KeyThatExists_Is400()
    {
        var key = Simulator.Apps()[0].Key;

        (await Client.PostAsync(Caller.Apps, $$"""{"name":"orders","app_key":"{{key}}"}""")).ShouldBe(400, "APIG.3310");
        Simulator.Apps().Should().ContainSingle();
    }

    [Test]
    public async Task Create_NameOfAnotherGateway_Is201()
    {
        var other = Simulator.AddGateway();
        Simulator.AddApp(name: "orders");

        (await Client.PostAsync($"{Caller.Project}/instances/{other}/apps", """{"name":"orders"}"""))
            .Status.Should()
            .Be(201);
    }

    [Test]
    public async Task Create_51stApp_Is403()
    {
        for (var i = 2; i < 50; i++)
            Simulator.AddApp();
        (await Client.PostAsync(Caller.Apps, """{"name":"the50th"}""")).Status.Should().Be(201);

        (await Client.PostAsync(Caller.Apps, """{"name":"the51st"}""")).ShouldBe(403, "APIG.3103");
        Simulator.SetAppQuota(51);
        (await Client.PostAsync(Caller.Apps, """{"name":"the51st"}""")).Status.Should().Be(201);
    }

    [Test]
    public async Task Get_Existing_ShowsItWithItsSecret()
    {
        var id = Simulator.AddApp(name: "orders", key: "key-00001", secret: "secret-00001");

        var reply = await Client.GetAsync($"{Caller.Apps}/{id}");

        reply.Status.Should().Be(200);
        reply
            .Json.ToJsonString()
            .Should()
            .Be(
                $$"""{"id":"{{id}}","name":"orders","remark":"","creator":"USER","update_time":"2026-01-02T03:04:05Z","""
                    + "\"register_time\":\"2026-01-02T03:04:05Z\",\"app_key\":\"key-00001\",\"app_secret\":\"secret-00001\","
                    + "\"status\":1,\"app_type\":\"apig\",\"roma_app_type\":\"\"}"
            );
    }

    [TestCase("GET", "", null)]
    [TestCase("PUT", "", """{"name":"orders"}""")]
    [TestCase("DELETE", "", null)]
    [TestCase("PUT", "secret/", "{}")]
    public async Task AnyCall_MissingApp_Is404(string method, string prefix, string? body)
    {
        var url = $"{Caller.Apps}/{prefix}";

        (await Client.SendAsync(method, url + Caller.NoId, body)).ShouldBe(404, "APIG.3002");
        (await Client.SendAsync(method, url + "nobody", body)).ShouldBe(400, "APIG.2012");
    }

    [TestCase("GET", "", null)]
    [TestCase("POST", "", """{"name":"orders"}""")]
    [TestCase("GET", "/" + Caller.NoId, null)]
    [TestCase("PUT", "/" + Caller.NoId, """{"name":"orders"}""")]
    [TestCase("DELETE", "/" + Caller.NoId, null)]
    [TestCase("PUT", "/secret/" + Caller.NoId, "{}")]
    public async Task AnyCall_MissingGateway_Is404(string method, string path, string? body) =>
        (await Client.SendAsync(method, $"{Caller.Project}/instances/{Caller.NoId}/apps{path}", body)).ShouldBe(
            404,
            "APIG.3030"
        );

    [Test]
    public async Task Update_PartOfTheFields_KeepsTheRest()
    {
        Simulator.ChangeApp(app => app with { Remark = "old" });
        var before = Simulator.Apps()[0];
        Clock.Advance(TimeSpan.FromSeconds(1));

        var reply = await Client.PutAsync(First, """{"name":"renamed"}""");

        reply.Status.Should().Be(200);
        Simulator
            .Apps()
            .Should()
            .ContainSingle()
            .Which.Should()
            .Be(before with { Name = "renamed", Updated = Clock.GetUtcNow() });
        reply.Json["register_time"]!.GetValue<string>().Should().Be("2026-01-02T03:04:05", "this call gives no zone");
        reply.Json["update_time"]!.GetValue<string>().Should().Be("2026-01-02T03:04:06");
    }

    [Test]
    public async Task Update_EmptyRemark_ClearsIt()
    {
        Simulator.ChangeApp(app => app with { Remark = "old" });

        await Client.PutAsync(First, """{"name":"app_1","remark":""}""");

        Simulator.Apps()[0].Remark.Should().BeEmpty();
    }

    [Test]
    public async Task Update_KeyAndSecret_AreSet()
    {
        await Client.PutAsync(First, """{"name":"app_1","app_key":"my-key_01","app_secret":"my-Secret@01"}""");

        Simulator.Apps()[0].Should().BeEquivalentTo(new { Key = "my-key_01", Secret = "my-Secret@01" });
    }

    [Test]
    public async Task Update_NameOrKeyOfAnotherApp_Is400()
    {
        Simulator.AddApp(name: "orders", key: "key-00001");

        (await Client.PutAsync(First, """{"name":"orders"}""")).ShouldBe(400, "APIG.3203");
        (await Client.PutAsync(First, """{"name":"app_1","app_key":"key-00001"}""")).ShouldBe(400, "APIG.3310");
        (await Client.PutAsync(First, """{"name":"app_1"}""")).Status.Should().Be(200, "its own name is free");
    }

    [Test]
    public async Task Delete_AppWithAcl_RemovesBoth()
    {
        await Client.PutAclAsync("DENY", "1.2.3.4");

        (await Client.DeleteAsync(First)).Status.Should().Be(204);

        Simulator.Apps().Should().BeEmpty();
        (await Client.GetAsync(Caller.Acl)).ShouldBe(404, "APIG.3004");
        (await Client.DeleteAsync(Caller.Acl)).ShouldBe(404, "APIG.3004");
        (await Client.PutAclAsync("DENY", "1.2.3.4")).ShouldBe(404, "APIG.3004");
        (await Client.DeleteAsync(First)).ShouldBe(404, "APIG.3002");
    }

    [Test]
    public async Task Acl_OfAnotherGateway_IsItsOwn()
    {
        var other = Simulator.AddGateway();
        await Client.PutAclAsync("DENY", "1.2.3.4");

        Simulator.Acl(gatewayId: other).Should().BeNull();
        Simulator.Acl().Should().NotBeNull();
    }
}
