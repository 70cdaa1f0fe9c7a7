using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Apps;

internal sealed class AppSecretTests : SimulatorTest
{
    private const string App = Caller.Apps + "/" + SimulatorDefaults.AppId;
    private const string Reset = Caller.Apps + "/secret/" + SimulatorDefaults.AppId;

    [Test]
    public async Task Reset_EmptyObject_GivesNewSecretAndKeepsTheKey()
    {
        var before = Simulator.Apps()[0];
        Clock.Advance(TimeSpan.FromSeconds(1));

        var reply = await Client.PutAsync(Reset, "{}");

        reply.Status.Should().Be(200);
        var after = Simulator.Apps()[0];
        after.Secret.Should().NotBe(before.Secret);
        after.Should().Be(before with { Secret = after.Secret, Updated = Clock.GetUtcNow() });
        reply.Json["app_secret"]!.GetValue<string>().Should().Be(after.Secret);
        reply.Json["app_key"]!.GetValue<string>().Should().Be(before.Key);
    }

    [Test]
    public async Task Reset_SecretGiven_IsTaken()
    {
        await Client.PutAsync(Reset, """{"app_secret":"my-Secret@01"}""");

        Simulator.Apps()[0].Secret.Should().Be("my-Secret@01");
    }

    [Test]
    public async Task Reset_BadSecret_Is400AndChangesNothing()
    {
        var before = Simulator.Apps()[0];

        (await Client.PutAsync(Reset, """{"app_secret":"short"}""")).ShouldBe(400, "APIG.2011");
        Simulator.Apps()[0].Should().Be(before);
    }

    [Test]
    public async Task OwnKeys_Refused_Is412InEveryCall()
    {
        Simulator.SetOwnAppKeys(OwnAppKeys.Refused);
        var before = Simulator.Apps()[0];

        (await Client.PostAsync(Caller.Apps, """{"name":"orders","app_key":"my-key_01"}""")).ShouldBe(412, "APIG.3458");
        (await Client.PutAsync(App, """{"name":"app_1","app_secret":"my-Secret@01"}""")).ShouldBe(412, "APIG.3458");
        (await Client.PutAsync(Reset, """{"app_secret":"my-Secret@01"}""")).ShouldBe(412, "APIG.3458");

        Simulator.Apps().Should().Equal(before);
        (await Client.PostAsync(Caller.Apps, """{"name":"orders"}""")).Status.Should().Be(201);
        (await Client.PutAsync(Reset, "{}")).Status.Should().Be(200);
    }

    [Test]
    public async Task OwnKeys_Ignored_SucceedsWithOthers()
    {
        Simulator.SetOwnAppKeys(OwnAppKeys.Ignored);
        var before = Simulator.Apps()[0];

        var created = await Client.PostAsync(Caller.Apps, """{"name":"orders","app_key":"my-key_01"}""");
        var updated = await Client.PutAsync(App, """{"name":"app_1","app_secret":"my-Secret@01"}""");
        var reset = await Client.PutAsync(Reset, """{"app_secret":"my-Secret@01"}""");

        created.Json["app_key"]!.GetValue<string>().Should().NotBe("my-key_01");
        updated.Json["app_secret"]!.GetValue<string>().Should().Be(before.Secret);
        reset.Json["app_secret"]!.GetValue<string>().Should().NotBe("my-Secret@01").And.NotBe(before.Secret);
    }

    [Test]
    public async Task Log_KeyAndSecret_AreHidden()
    {
        await Client.PostAsync(Caller.Apps, """{"name":"orders","app_key":"my-key_01","app_secret":"my-Secret@01"}""");

        Simulator
            .Requests.Should()
            .ContainSingle()
            .Which.Body.Should()
            .Be("""{"name":"orders","app_key":"***","app_secret":"***"}""");
    }
}
