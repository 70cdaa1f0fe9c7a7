using PulumiApig.Gateway.Tests.Support;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Errors;

[TestFixture]
public sealed class GatewayErrorTests
{
    [Test]
    public async Task Describe_RefusedRequest_TellsAllThatThereIsToTell()
    {
        using var client = Client(
            new StubHandler().On("DELETE", PortsPath, Reply.Error(403, "APIC.7106", "No permissions"))
        );

        var error = (await client.DeletePortAsync(Samples.Gateway, IngressPortId.Parse("p1"))).Error!;

        error
            .Describe()
            .Should()
            .Be(
                "Could not close ingress port p1 of gateway fedcba9876543210fedcba9876543210: the credentials do not have the right to do this. "
                    + "The service answered HTTP 403 APIC.7106 \"No permissions\" (request id req-1). Nothing was changed. "
                    + "Ask the administrator of the account for the right. The action needed is apig:instance:deleteCustomIngressPort. "
                    + "In use: accessKey from the configuration, secretKey from the configuration. (APIG2004)"
            );
    }

    [Test]
    public async Task Describe_RepeatedInVain_SaysHowOftenAndWhatIsUnknown()
    {
        using var client = Client(new StubHandler().On("PUT", AclPath, Reply.Broken));

        var error = (
            await client.PutAclAsync(Samples.Gateway, Samples.App, new AppAcl(AclType.Deny, ["10.0.0.1"]))
        ).Error!;

        error
            .Describe()
            .Should()
            .Contain("the connection to https://apig.cn-north-4.myhuaweicloud.com broke")
            .And.Contain("It was tried 6 times. It is not known whether the change was made.");
    }

    [Test]
    public async Task Error_SignatureRefused_IsNeverRepeatedAndNamesTheSources()
    {
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            Reply.Error(401, "APIGW.0301", "Incorrect IAM authentication information")
        );
        var settings = new GatewaySettings { Region = "cn-north-4", ProjectId = ProjectId };
        using var client = Client(
            stub,
            settings,
            with: o =>
                o with
                {
                    Host = Samples.Environment(("HW_ACCESS_KEY", AccessKey), ("HUAWEICLOUD_SDK_SK", SecretKey)),
                }
        );

        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error.Kind.Should().Be(FailureKind.Unauthenticated);
        error.Advice.Should().Contain("accessKey from HW_ACCESS_KEY, secretKey from HUAWEICLOUD_SDK_SK");
        stub.Sent.Should().HaveCount(1);
    }

    [Test]
    public async Task Error_ClocksDiffer_SaysByHowMuch()
    {
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            Reply.With(401, """{"error_code":"APIGW.0301"}""", ("Date", "Fri, 02 Jan 2026 03:26:05 GMT"))
        );
        using var client = Client(stub);

        (await client.ListPortsAsync(Samples.Gateway))
            .Error!.Advice.Should()
            .Contain("differs from the clock of the service by 22 minutes");
    }

    [TestCase("""{"error_code":"A.1","error_msg":"m","request_id":"r"}""", "A.1", "m")]
    [TestCase("""{"code":"A.1","message":"m"}""", "A.1", "m")]
    [TestCase("""{"error":{"code":1101,"message":"m","title":"t"}}""", "1101", "m")]
    [TestCase("""{"error":{"code":418,"message":"m","title":"t"}}""", null, "m")]
    [TestCase("<html>\n <b>bad</b>  gateway</html>", null, "<html> <b>bad</b> gateway</html>")]
    [TestCase("", null, null)]
    [TestCase("[1]", null, "[1]")]
    public async Task Error_BodyInAnyForm_IsRead(string body, string? code, string? message)
    {
        using var client = Client(new StubHandler().On("GET", PortsPath, Reply.With(418, body)));

        (await client.ListPortsAsync(Samples.Gateway))
            .Error.Should()
            .BeEquivalentTo(new { Code = code, Message = message });
    }
}
