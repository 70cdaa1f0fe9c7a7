using PulumiApig.Gateway.Tests.Support;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Credentials;

/// <summary>Credentials that were damaged in copying are refused by name wherever they come from, and nothing is sent.</summary>
[TestFixture]
public sealed class UnsendableCredentialTests
{
    private const string Canary = "canary5f1c9b2e77";
    private const string SdkFile = "/home/user/.huaweicloud/credentials";
    private const string KooFile = "/home/user/.hcloud/config.json";

    private static readonly GatewaySettings None = new() { Region = "cn-north-4", ProjectId = ProjectId };
    private static readonly GatewaySettings Keys = None with { AccessKey = new("AK"), SecretKey = new("SK") };
    private static readonly (string, string)[] HwKeys = [("HW_ACCESS_KEY", "AK"), ("HW_SECRET_KEY", "SK")];

    public static readonly string[] Flaws =
    [
        Canary + "\n",
        Canary + "\r\n",
        Canary + "\nmore",
        Canary + "\t",
        Canary + "\0",
        " " + Canary,
        Canary + " ",
        "“" + Canary + "”",
        Canary + "é",
        Canary + "\u00a0",
    ];

    [TestCaseSource(nameof(Flaws))]
    public Task Configuration_AccessKey_IsRefused(string value) =>
        RefusedAsync("accessKey from the configuration", Keys with { AccessKey = new(value) });

    [TestCaseSource(nameof(Flaws))]
    public Task Configuration_SecretKey_IsRefused(string value) =>
        RefusedAsync("secretKey from the configuration", Keys with { SecretKey = new(value) });

    [TestCaseSource(nameof(Flaws))]
    public Task Configuration_SecurityToken_IsRefused(string value) =>
        RefusedAsync("securityToken from the configuration", Keys with { SecurityToken = new(value) });

    [TestCaseSource(nameof(Flaws))]
    public Task Configuration_AuthToken_IsRefused(string value) =>
        RefusedAsync("authToken from the configuration", None with { AuthToken = new(value) });

    [TestCaseSource(nameof(Flaws))]
    public Task Configuration_Password_IsRefused(string value) =>
        RefusedAsync(
            "password from the configuration",
            None with
            {
                UserName = "u",
                DomainName = "d",
                Password = new(value),
            }
        );

    [TestCase("HW_ACCESS_KEY", "accessKey")]
    [TestCase("HW_SECRET_KEY", "secretKey")]
    [TestCase("HW_SECURITY_TOKEN", "securityToken")]
    [TestCase("HW_AUTH_TOKEN", "authToken")]
    public Task Variable_OfHuawei_IsRefused(string variable, string setting) =>
        RefusedAsync(
            $"{setting} from {variable}",
            None,
            [.. HwKeys.Where(v => v.Item1 != variable), (variable, Canary + "\n")]
        );

    [Test]
    public Task Variable_Password_IsRefused() =>
        RefusedAsync(
            "password from HW_USER_PASSWORD",
            None,
            [("HW_USER_NAME", "u"), ("HW_DOMAIN_NAME", "d"), ("HW_USER_PASSWORD", Canary + "\n")]
        );

    [TestCase("HUAWEICLOUD_SDK_AK", "accessKey")]
    [TestCase("HUAWEICLOUD_SDK_SK", "secretKey")]
    [TestCase("HUAWEICLOUD_SDK_SECURITY_TOKEN", "securityToken")]
    public Task Variable_OfTheSdk_IsRefused(string variable, string setting)
    {
        (string Name, string Value)[] keys = [("HUAWEICLOUD_SDK_AK", "AK"), ("HUAWEICLOUD_SDK_SK", "SK")];
        return RefusedAsync(
            $"{setting} from {variable}",
            None,
            [.. keys.Where(v => v.Name != variable), (variable, Canary + "é")]
        );
    }

    [Test]
    public Task ProfileFile_OfTheSdk_IsRefused() =>
        RefusedAsync($"secretKey from the file {SdkFile}", None, [], (SdkFile, $"[basic]\nak = AK\nsk = “{Canary}”\n"));

    [TestCase("accessKeyId", "accessKey")]
    [TestCase("secretAccessKey", "secretKey")]
    [TestCase("securityToken", "securityToken")]
    public Task Profile_OfTheKooCli_IsRefused(string field, string setting) =>
        RefusedAsync(
            $"{setting} from profile 'default' of {KooFile}",
            None,
            [],
            (
                KooFile,
                """{"current":"default","profiles":[{"name":"default","mode":"AKSK","accessKeyId":"AK","secretAccessKey":"SK","securityToken":"ST"}]}""".Replace(
                    $"\"{field}\":\"{field switch { "accessKeyId" => "AK", "secretAccessKey" => "SK", _ => "ST" }}\"",
                    $"\"{field}\":\"{Canary}\\n\""
                )
            )
        );

    [Test]
    public async Task WeakerPlace_ThatIsNotInUse_DoesNotMatter()
    {
        using var client = Client(
            new StubHandler().On("GET", PortsPath, 200, PortList()),
            Keys,
            with: o => o with { Host = Samples.Environment(("HW_ACCESS_KEY", Canary + "\n")) }
        );

        client.CredentialProblem.Should().BeNull();
        (await client.ListPortsAsync(Samples.Gateway)).IsSuccess.Should().BeTrue();
    }

    [TestCase("access", "access key")]
    [TestCase("secret", "secret key")]
    [TestCase("securitytoken", "security token")]
    public async Task MetadataService_AnyKey_IsRefused(string field, string name)
    {
        var body = """{"credential":{"access":"AK","secret":"SK","securitytoken":"ST"}}""".Replace(
            $"\"{field}\":\"{field switch { "access" => "AK", "secret" => "SK", _ => "ST" }}\"",
            $"\"{field}\":\"{Canary}\\n\""
        );
        var stub = new StubHandler().On("PUT", "/api/token", 200, "T").On("GET", "/securitykey", 200, body);

        var error = await FailAsync(stub, None);

        error.Reason.Should().Contain($"the {name} of the metadata service of this machine has a line break");
        stub.Sent.Should().OnlyContain(s => s.Uri.Host == "169.254.169.254");
    }

    [Test]
    public async Task MetadataService_ItsOwnToken_IsRefused()
    {
        var stub = new StubHandler().On("PUT", "/api/token", 200, $"{Canary}\nmore");

        var error = await FailAsync(stub, None);

        error.Kind.Should().Be(FailureKind.Unauthenticated);
        stub.Sent.Should().HaveCount(1);
    }

    [TestCase("v3")]
    [TestCase("v5")]
    public async Task IdentityService_KeysOfAnAgency_AreRefused(string version)
    {
        var keys =
            version == "v3"
                ? $$$"""{"credential":{"access":"AK","secret":"{{{Canary}}}\n","securitytoken":"ST"}}"""
                : $$$"""{"credentials":{"access_key_id":"AK","secret_access_key":"{{{Canary}}}\n","security_token":"ST"}}""";
        var stub = new StubHandler().On("POST", "securitytokens", 201, keys).On("POST", "assume", 200, keys);
        var role = version == "v3" ? new AssumeRole("a", DomainName: "d") : new AssumeRole("a", DomainId: "d");

        var error = await FailAsync(stub, Keys with { AssumeRole = [role] });

        error.Reason.Should().Contain("the secret key of the identity service has a line break");
        stub.SentTo("GET", PortsPath).Should().BeEmpty();
    }

    [Test]
    public async Task IdentityService_Token_IsRefused()
    {
        var stub = new StubHandler().On(
            "POST",
            "/v3/auth/tokens",
            Reply.With(201, """{"token":{"expires_at":"2026-01-03T00:00:00Z"}}""", ("X-Subject-Token", Canary + "é"))
        );

        var error = await FailAsync(stub, None with { UserName = "u", DomainName = "d", Password = new("p") });

        error.Reason.Should().Contain("the token of the identity service");
        stub.SentTo("GET", PortsPath).Should().BeEmpty();
    }

    private static async Task RefusedAsync(
        string named,
        GatewaySettings settings,
        (string, string)[]? variables = null,
        (string Path, string Text)? file = null
    )
    {
        var stub = new StubHandler();
        var host = Samples.Environment(variables ?? []) with
        {
            HomeFolder = "/home/user",
            ReadFile = path => path.Replace('\\', '/') == file?.Path ? file?.Text : null,
        };
        using var client = Client(stub, settings, with: o => o with { Host = host });

        client.CredentialProblem.Should().StartWith($"{named} has ").And.NotContain(Canary);
        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.Unauthenticated,
                    Effect = Effect.None,
                    Attempts = 0,
                }
            );
        error.Reason.Should().StartWith($"{named} has ");
        error.Describe().Should().NotContain(Canary);
        stub.Sent.Should().BeEmpty();
    }

    private static async Task<GatewayError> FailAsync(StubHandler stub, GatewaySettings settings)
    {
        // The clock stands still: the short time that the metadata service is given must not run out.
        using var client = Client(stub, settings, new Testing.ManualTimeProvider());
        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;
        error.Describe().Should().NotContain(Canary);
        return error;
    }
}
