using PulumiApig.Gateway.Tests.Support;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Credentials;

/// <summary>Which of several places wins. The service refuses every credential, and the error says which one was in use.</summary>
[TestFixture]
public sealed class PrecedenceTests
{
    private const string SdkFile = "/home/user/.huaweicloud/credentials";
    private const string KooFile = "/home/user/.hcloud/config.json";
    private const string Config = "the configuration";

    private static readonly GatewaySettings None = new() { Region = "cn-north-4", ProjectId = ProjectId };
    private static readonly GatewaySettings Keys = None with { AccessKey = new("AK1"), SecretKey = new("SK1") };
    private static readonly (string, string)[] HwKeys = [("HW_ACCESS_KEY", "AK2"), ("HW_SECRET_KEY", "SK2")];
    private static readonly (string, string)[] HwUser =
    [
        ("HW_USER_NAME", "u"),
        ("HW_USER_PASSWORD", "p"),
        ("HW_DOMAIN_NAME", "d"),
    ];
    private static readonly (string, string)[] SdkKeys = [("HUAWEICLOUD_SDK_AK", "AK3"), ("HUAWEICLOUD_SDK_SK", "SK3")];

    private static readonly (string, string) SdkProfile = (
        SdkFile,
        "# mine\n[global]\nak = no\n[basic]\nak = AK4\nsk=SK4\n[other]\nak=no\n"
    );

    private static readonly (string, string) KooCli = (
        KooFile,
        """
        {"current":"default","profiles":[
          {"name":"default","mode":"AKSK","accessKeyId":"AK5","secretAccessKey":"SK5","region":"cn-north-4"},
          {"name":"sso","mode":"SSO","ssoAuth":{"stsToken":{"accessKeyId":"AK6","secretAccessKey":"SK6","securityToken":"ST6"}}},
          {"name":"locked","mode":"AKSK","accessKeyId":"q83v/EFS+aa==","secretAccessKey":"x+/="}]}
        """
    );

    public static IEnumerable<TestCaseData> Matrix()
    {
        yield return Case(
            "keys of the configuration beat all else",
            Keys,
            [.. HwKeys, .. SdkKeys, ("HW_AUTH_TOKEN", "tok")],
            [SdkProfile, KooCli],
            $"accessKey from {Config}, secretKey from {Config}"
        );
        yield return Case(
            "within a level the token beats keys",
            Keys with
            {
                AuthToken = new("tok"),
            },
            [],
            [],
            $"authToken from {Config}"
        );
        yield return Case(
            "within a level keys beat a user",
            None,
            [.. HwUser, .. HwKeys],
            [],
            "accessKey from HW_ACCESS_KEY, secretKey from HW_SECRET_KEY"
        );
        yield return Case(
            "a user of the configuration beats keys of the environment",
            None with
            {
                UserName = "u",
                Password = new("pass"),
                DomainName = "d",
            },
            HwKeys,
            [],
            $"userName from {Config}, password from {Config}, domainName from {Config}"
        );
        yield return Case(
            "HW beats the SDK's variables",
            None,
            [.. HwKeys, .. SdkKeys],
            [SdkProfile],
            "accessKey from HW_ACCESS_KEY, secretKey from HW_SECRET_KEY"
        );
        yield return Case(
            "the SDK's variables beat its file",
            None,
            SdkKeys,
            [SdkProfile],
            "accessKey from HUAWEICLOUD_SDK_AK, secretKey from HUAWEICLOUD_SDK_SK"
        );
        yield return Case(
            "the SDK's file beats the KooCLI",
            None,
            [],
            [SdkProfile, KooCli],
            $"accessKey from the file {SdkFile}, secretKey from the file {SdkFile}"
        );
        yield return Case(
            "the SDK's file may be elsewhere",
            None,
            [("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "/etc/c")],
            [("/etc/c", SdkProfile.Item2)],
            "accessKey from the file /etc/c, secretKey from the file /etc/c"
        );
        yield return Case(
            "the KooCLI's current profile comes after them",
            None,
            [],
            [KooCli],
            $"accessKey from profile 'default' of {KooFile}, secretKey from profile 'default' of {KooFile}"
        );
        yield return Case(
            "a profile named in the configuration beats the environment",
            None with
            {
                Profile = "sso",
            },
            HwKeys,
            [SdkProfile, KooCli],
            $"accessKey from profile 'sso' of {KooFile}, secretKey from profile 'sso' of {KooFile}, securityToken from profile 'sso' of {KooFile}"
        );
        yield return Case(
            "keys of the configuration beat a profile named there",
            Keys with
            {
                Profile = "sso",
            },
            [],
            [KooCli],
            $"accessKey from {Config}, secretKey from {Config}"
        );
        yield return Case(
            "a profile named by HW beats the SDK's variables",
            None,
            [("HW_PROFILE", "default"), .. SdkKeys],
            [KooCli],
            $"accessKey from profile 'default' of {KooFile}, secretKey from profile 'default' of {KooFile}"
        );
        yield return Case(
            "keys of HW beat a profile named by HW",
            None,
            [("HW_PROFILE", "default"), .. HwKeys],
            [KooCli],
            "accessKey from HW_ACCESS_KEY, secretKey from HW_SECRET_KEY"
        );
        yield return Case(
            "a shared file may be elsewhere",
            None with
            {
                SharedConfigFile = "/etc/koo",
            },
            [],
            [("/etc/koo", KooCli.Item2)],
            "accessKey from profile 'default' of /etc/koo, secretKey from profile 'default' of /etc/koo"
        );
        yield return Case(
            "a secret key may come from a weaker level",
            None with
            {
                AccessKey = new("AK1"),
            },
            HwKeys,
            [],
            $"accessKey from {Config}, secretKey from HW_SECRET_KEY"
        );
        yield return Case(
            "a security token may not",
            Keys,
            [.. HwKeys, ("HW_SECURITY_TOKEN", "ST2")],
            [],
            $"accessKey from {Config}, secretKey from {Config}"
        );
        yield return Case(
            "a security token of the same level is used",
            None,
            [.. HwKeys, ("HW_SECURITY_TOKEN", "ST2")],
            [],
            "accessKey from HW_ACCESS_KEY, secretKey from HW_SECRET_KEY, securityToken from HW_SECURITY_TOKEN"
        );
    }

    [TestCaseSource(nameof(Matrix))]
    public async Task Choose_SeveralPlaces_TheStrongestWins(
        GatewaySettings settings,
        (string, string)[] variables,
        (string, string)[] files,
        string inUse
    )
    {
        var stub = new StubHandler()
            .On(
                "POST",
                "/v3/auth/tokens",
                Reply.With(
                    201,
                    """{"token":{"expires_at":"2026-01-03T03:04:05.000000Z"}}""",
                    ("X-Subject-Token", "tok-1")
                )
            )
            .On("GET", PortsPath, Reply.Error(401, "APIGW.0301"));
        using var client = Client(stub, settings, with: o => o with { Host = Host(variables, files) });

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Advice.Should().EndWith($"In use: {inUse}.");
    }

    [TestCase("locked", "encrypted", TestName = "Choose_ProfileIsEncrypted_SaysHowToUndoIt")]
    [TestCase("missing", "without a profile 'missing'", TestName = "Choose_ProfileIsMissing_SaysSo")]
    public async Task Choose_ProfileAskedForIsOfNoUse_IsAnErrorAndNothingWeakerIsTried(string profile, string words)
    {
        var stub = new StubHandler();
        using var client = Client(
            stub,
            None with
            {
                Profile = profile,
            },
            with: o => o with { Host = Host(HwKeys, [KooCli]) }
        );

        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error.Kind.Should().Be(FailureKind.Unauthenticated);
        error.Reason.Should().Contain(words);
        stub.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task Choose_NothingAnywhere_ListsWhereItLooked()
    {
        var stub = new StubHandler().On("PUT", "/meta-data/latest/api/token", Reply.Refused);
        using var client = Client(stub, None, with: o => o with { Host = Host([], []) });

        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error.Kind.Should().Be(FailureKind.Unauthenticated);
        error.Reason.Should().Be("no credentials were found");
        error
            .Advice.Should()
            .Contain("the configuration, HW_* variables, HUAWEICLOUD_SDK_* variables")
            .And.Contain($"{SdkFile} (not there)")
            .And.Contain($"{KooFile} (not there)")
            .And.Contain("metadata service of this machine does not answer");
    }

    [TestCase("HW_ACCESS_KEY", "secretKey")]
    [TestCase("HW_USER_NAME", "password")]
    public async Task Choose_HalfACredential_SaysWhatIsMissing(string variable, string missing)
    {
        using var client = Client(new StubHandler(), None, with: o => o with { Host = Host([(variable, "x")], []) });

        (await client.ListPortsAsync(Samples.Gateway))
            .Error!.Reason.Should()
            .Contain($"from {variable}, but no {missing}");
    }

    [Test]
    public async Task Choose_UserWithoutDomain_SaysSo()
    {
        using var client = Client(new StubHandler(), None with { UserName = "u", Password = new("pass") });

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Reason.Should().EndWith("but no domainName");
    }

    [Test]
    public void Settings_OfAProfile_CountToo() =>
        EffectiveSettings
            .From(new GatewaySettings { Profile = "default" }, Host([("HW_REGION_NAME", "cn-east-3")], [KooCli]))
            .Region!.ToString()
            .Should()
            .Be($"region from profile 'default' of {KooFile}");

    private static TestCaseData Case(
        string name,
        GatewaySettings settings,
        (string, string)[] variables,
        (string, string)[] files,
        string inUse
    ) => new TestCaseData(settings, variables, files, inUse).SetArgDisplayNames(name);

    private static HostEnvironment Host((string Name, string Value)[] variables, (string Path, string Text)[] files) =>
        Samples.Environment(variables) with
        {
            ReadFile = path => files.FirstOrDefault(f => f.Path == path).Text,
            HomeFolder = "/home/user",
        };
}
