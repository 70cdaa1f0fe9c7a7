using PulumiApig.Gateway.Tests.Support;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Apps;

[TestFixture]
public sealed class AppAclTests
{
    private const string Full =
        """{"app_id":"a","app_acl_type":"PERMIT","app_acl_values":["192.168.0.100/28","10.0.0.1"],"future":true}""";

    private static readonly AppAcl Acl = new(AclType.Permit, ["192.168.0.100/28", "10.0.0.1"]);

    [Test]
    public async Task GetAcl_IsSet_KeepsOrderAndSpelling() =>
        (await GetAsync(Reply.With(200, Full))).Value.Should().Be(Acl);

    [Test]
    public async Task GetAcl_UnknownType_IsData() =>
        (await GetAsync(Reply.With(200, """{"app_acl_type":"GREY","app_acl_values":[]}""")))
            .Value!.Type.Name.Should()
            .Be("GREY");

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("""{"future":1}""")]
    [TestCase("""{"app_id":"a","app_acl_type":"","app_acl_values":[]}""")]
    public async Task GetAcl_NotSet_IsNull(string body)
    {
        var outcome = await GetAsync(Reply.With(200, body));

        outcome.IsSuccess.Should().BeTrue();
        outcome.Value.Should().BeNull();
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("<html>login</html>")]
    [TestCase("""{"app_acl_values":["10.0.0.1"]}""")]
    [TestCase("""{"error_code":"APIG.3004"}""")]
    public async Task GetAcl_UnexpectedBody_IsAnErrorAndNeverGone(string body) =>
        (await GetAsync(Reply.With(200, body)))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.Unavailable, IsGone = false });

    [TestCase("APIG.3004")]
    [TestCase("APIG.3002")]
    [TestCase("APIG.3030")]
    public async Task GetAcl_ParentIsGone_IsGone(string code) =>
        (await GetAsync(Reply.Error(404, code)))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.NotFound, IsGone = true });

    [Test]
    public async Task PutAcl_Values_AreSentAsGiven()
    {
        var stub = new StubHandler().On("PUT", AclPath, 201, Full);
        using var client = Client(stub);

        (await client.PutAclAsync(Samples.Gateway, Samples.App, Acl)).Value.Should().Be(Acl);

        stub.Sent.Single()
            .Body.Should()
            .Be("""{"app_acl_type":"PERMIT","app_acl_values":["192.168.0.100/28","10.0.0.1"]}""");
    }

    [Test]
    public async Task PutAcl_AnswerLost_IsRepeated()
    {
        using var client = Client(
            new StubHandler().On("PUT", AclPath, Reply.Broken, Reply.With(502), Reply.With(201, Full))
        );

        (await client.PutAclAsync(Samples.Gateway, Samples.App, Acl)).IsSuccess.Should().BeTrue();
    }

    [Test]
    public async Task PutAcl_LostAndThenRefused_MayHaveHappened()
    {
        using var client = Client(new StubHandler().On("PUT", AclPath, Reply.Broken, Reply.Error(403, "APIG.1005")));

        (await client.PutAclAsync(Samples.Gateway, Samples.App, Acl))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.PermissionDenied, Effect = Effect.Unknown });
    }

    [Test]
    public async Task PutAcl_FeatureIsMissing_FailsAtOnce()
    {
        using var client = Client(new StubHandler().On("PUT", AclPath, Reply.Error(412, "APIG.3458")));

        (await client.PutAclAsync(Samples.Gateway, Samples.App, Acl))
            .Error.Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.FailedPrecondition,
                    Effect = Effect.None,
                    Attempts = 1,
                }
            );
    }

    [Test]
    public async Task DeleteAcl_Done_IsRemoved()
    {
        using var client = Client(new StubHandler().On("DELETE", AclPath, 204));

        (await client.DeleteAclAsync(Samples.Gateway, Samples.App)).Value.Should().Be(Deletion.Removed);
    }

    [TestCase("APIG.3004")]
    [TestCase("APIG.3030")]
    public async Task DeleteAcl_ParentIsGone_IsFine(string code)
    {
        using var client = Client(new StubHandler().On("DELETE", AclPath, Reply.Error(404, code)));

        (await client.DeleteAclAsync(Samples.Gateway, Samples.App)).Value.Should().Be(Deletion.WasGone);
    }

    [Test]
    public async Task GetGateway_IsThere_TellsItsState()
    {
        using var client = Client(
            new StubHandler().On(
                "GET",
                "/instances/",
                200,
                """{"id":"fedcba9876543210fedcba9876543210","instance_name":"main","status":"Running","spec":"BASIC","eip_address":"203.0.113.1","supported_features":["app_acl"],"create_time":1}"""
            )
        );

        (await client.GetGatewayAsync(Samples.Gateway))
            .Value.Should()
            .BeEquivalentTo(
                new GatewayDetails(Samples.Gateway, "main", "Running", "BASIC", "203.0.113.1", "", ["app_acl"])
            );
    }

    private static async Task<Outcome<AppAcl?>> GetAsync(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        using var client = Client(new StubHandler().On("GET", AclPath, answer));
        return await client.GetAclAsync(Samples.Gateway, Samples.App);
    }
}
