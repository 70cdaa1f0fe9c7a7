using PulumiApig.Gateway.Tests.Support;

namespace PulumiApig.Gateway.Tests.Apps;

/// <summary>Answers about apps that the simulator does not give.</summary>
[TestFixture]
public sealed class AppAnswerTests
{
    [TestCase("2026-11-27T05:40:13.122211659Z")]
    [TestCase("2026-11-27T05:40:13Z")]
    [TestCase("2026-11-27T05:40:13")]
    [TestCase("2026-11-27T13:40:13+08:00")]
    public async Task GetApp_FormsOfTime_AreOneTime(string time) =>
        (await GetAsync($$"""{"id":"a1","name":"shop","register_time":"{{time}}"}"""))
            .Value.CreatedAt.Should()
            .Be(new DateTimeOffset(2026, 11, 27, 5, 40, 13, TimeSpan.Zero));

    [TestCase("""{"id":"a1"}""")]
    [TestCase("""{"id":"a1","app_secret":""}""")]
    [TestCase("""{"id":"a1","app_secret":"416************ab8"}""")]
    public async Task GetApp_SecretIsNotShown_IsNull(string body) =>
        (await GetAsync(body)).Value.Secret.Should().BeNull();

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("""{"error_code":"APIG.3002"}""")]
    public async Task GetApp_UnexpectedBody_IsAnErrorAndNeverGone(string body) =>
        (await GetAsync(body)).Error.Should().BeEquivalentTo(new { Kind = FailureKind.Unavailable, IsGone = false });

    [Test]
    public async Task GetApp_SecretOfAnAppInAnErrorText_IsTakenOut()
    {
        var stub = new StubHandler()
            .On(
                "GET",
                "/apps/a1",
                Reply.With(200, """{"id":"a1","app_secret":"canary-1"}"""),
                Reply.Error(400, "APIG.2000", "odd: canary-1")
            )
            .On("GET", "/apps", 200, """{"total":0}""");
        using var client = Samples.Client(stub);
        await client.GetAppAsync(Samples.Gateway, AppId.Parse("a1"));

        (await client.GetAppAsync(Samples.Gateway, AppId.Parse("a1"))).ToString().Should().NotContain("canary-1");
    }

    private static async Task<Outcome<App>> GetAsync(string body)
    {
        using var client = Samples.Client(
            new StubHandler().On("GET", "/apps/a1", 200, body).On("GET", "/apps", 200, """{"total":0}""")
        );
        return await client.GetAppAsync(Samples.Gateway, AppId.Parse("a1"));
    }
}
