using System.Text;
using PulumiApig.Gateway.Signing;

namespace PulumiApig.Gateway.Tests.Signing;

/// <summary>The vectors of the vendor's own SDKs, and further ones made with an independent implementation.</summary>
[TestFixture]
public sealed class RequestSignerTests
{
    private const string Host = "apig.cn-north-4.myhuaweicloud.com";
    private const string Base =
        $"https://{Host}/v2/0123456789abcdef0123456789abcdef/apigw/instances/fedcba9876543210fedcba9876543210";
    private const string Date = "20260102T030405Z";
    private const string Project = "0123456789abcdef0123456789abcdef";

    private static readonly (string, string)[] Usual =
    [
        ("Host", Host),
        ("X-Project-Id", Project),
        ("X-Sdk-Date", Date),
    ];

    [Test]
    public void Authorization_SdkForGoGet_MatchesItsVector() =>
        Sign(
                "AccessKey",
                "SecretKey",
                HttpMethod.Get,
                "https://h/path?limit=1",
                "",
                ("X-Sdk-Date", "20060102T150405Z"),
                ("TEST_UNDERSCORE", "x")
            )
            .Should()
            .Be(
                "SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=x-sdk-date, Signature=5a2ce64c865e0e6046321c6f3d5a77ba8413eeaf355c3166c03d58d02ac79624"
            );

    [Test]
    public void Authorization_SdkForGoPost_MatchesItsVector() =>
        Sign(
                "AccessKey",
                "SecretKey",
                HttpMethod.Post,
                "https://h/path?key=value",
                """{"Name":"test","Id":1}""" + "\n",
                ("X-Sdk-Date", "20060102T150405Z"),
                ("Content-Type", "application/json")
            )
            .Should()
            .Be(
                "SDK-HMAC-SHA256 Access=AccessKey, SignedHeaders=x-sdk-date, Signature=cecc2af119b18ab70b4d094c0750f3b42c02f254903179a0fc2cc72fc9db4f59"
            );

    [TestCase(
        "GET",
        "/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0",
        "",
        "fd95e7da6f695cfb4cabbb9d6b0968aec155bc576b064835282473539ae9ea1d"
    )]
    [TestCase(
        "POST",
        "/vpc/123",
        """{"key":"value"}""",
        "b5649aa774f6cac7437631662f08815fc65c70e40e486df6db2436ce68902771"
    )]
    public void Authorization_SdkForNet_MatchesItsVector(string method, string path, string body, string signature)
    {
        var address = $"https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd{path}";

        Sign(
                "AccessKey",
                "SecretKey",
                new HttpMethod(method),
                address,
                body,
                ("Host", "service.region.example.com"),
                ("X-Sdk-Date", "20191115T033655Z")
            )
            .Should()
            .EndWith($"SignedHeaders=host;x-sdk-date, Signature={signature}");
    }

    [Test]
    public void Authorization_QueryOutOfOrder_IsSortedFirst() =>
        Own(HttpMethod.Get, "/custom-ingress-ports?protocol=HTTPS&limit=500&offset=0&ingress_port=8443", "", Usual)
            .Should()
            .Be(("host;x-project-id;x-sdk-date", "cd98385f708362fab29e4d5c3a676ef4a7f30b08ad1ac9ad1c3b9e5af4fc5430"));

    [Test]
    public void Authorization_Body_IsPartOfTheSignature() =>
        Own(
                HttpMethod.Post,
                "/custom-ingress-ports",
                """{"protocol":"HTTP","ingress_port":8080}""",
                [.. Usual, ("Content-Type", "application/json")]
            )
            .Should()
            .Be(("host;x-project-id;x-sdk-date", "8520a1a55d73ef158ad5d33e8f613ba28269f52c8e05883f99379aedac2e9623"));

    [Test]
    public void Authorization_SpecialCharacters_AreEncodedOnce() =>
        Own(HttpMethod.Get, "/apps/测试 app+1~a?name=a%20b%26c%3Dd%2Fé&name=A&empty=&x~_.-=*()'!", "", Usual)
            .Should()
            .Be(("host;x-project-id;x-sdk-date", "07b8cf7fecd2865bf816e22ea3a345df635908fea2b434c643f046d5d3ae4a33"));

    [Test]
    public void Authorization_SecurityToken_IsSignedToo() =>
        Own(
                HttpMethod.Put,
                "/apps/9ed8b7fe84224de681e7d7a5587e76dc/app-acl",
                """{"app_acl_type":"PERMIT","app_acl_values":["192.168.0.1","192.168.0.5-192.168.0.10","192.168.0.100/28"]}""",
                [.. Usual, ("X-Security-Token", "gQpjbi1ub3J0aC00EXAMPLETOKEN==")]
            )
            .Should()
            .Be(
                (
                    "host;x-project-id;x-sdk-date;x-security-token",
                    "2295a99e4892e71684cd78ae1cb12eead44f55d0c416233b06ea0ec3757fbd6a"
                )
            );

    [Test]
    public void Authorization_OnlyHostAndDate_Suffice() =>
        Own(
                HttpMethod.Delete,
                "/custom-ingress-ports/0ae98839d78043d8a6dff54d7cb096dc",
                "",
                ("Host", Host),
                ("X-Sdk-Date", Date)
            )
            .Should()
            .Be(("host;x-sdk-date", "61628d8350946963b3d46f390b158f64c909edc9bd00b50223bb70ca1dd82444"));

    [Test]
    public void Build_QueryOfEveryKind_MatchesTheSdkForGo()
    {
        var address = new Uri(
            "https://h/p?limit=1&enable=true&test="
                + Uri.EscapeDataString("一 (&=?!#%.*)")
                + "&path=%2Ftmp%2F123&multi=1&multi=2&multi=3"
        );

        CanonicalRequest
            .Build(HttpMethod.Get, address, [], [])
            .Text.Split('\n')[2]
            .Should()
            .Be(
                "enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Ftmp%2F123&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29"
            );
    }

    [Test]
    public void Build_DeleteOfAPort_IsTheDocumentedText() =>
        CanonicalRequest
            .Build(
                HttpMethod.Delete,
                new Uri($"{Base}/custom-ingress-ports/0ae98839d78043d8a6dff54d7cb096dc"),
                [new("Host", Host), new("X-Sdk-Date", Date)],
                []
            )
            .Text.Should()
            .Be(
                $"""
                DELETE
                /v2/{Project}/apigw/instances/fedcba9876543210fedcba9876543210/custom-ingress-ports/0ae98839d78043d8a6dff54d7cb096dc/

                host:{Host}
                x-sdk-date:{Date}

                host;x-sdk-date
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                """
            );

    private static (string SignedHeaders, string Signature) Own(
        HttpMethod method,
        string path,
        string body,
        params (string, string)[] headers
    )
    {
        var parts = Sign(
                "AKEXAMPLE0000000TEST",
                "SKExample/Secret+Key=0123456789abcdefghij",
                method,
                Base + path,
                body,
                headers
            )
            .Split(", ");
        return (parts[1]["SignedHeaders=".Length..], parts[2]["Signature=".Length..]);
    }

    private static string Sign(
        string accessKey,
        string secretKey,
        HttpMethod method,
        string address,
        string body,
        params (string Name, string Value)[] headers
    ) =>
        RequestSigner.Authorization(
            accessKey,
            new Secret(secretKey),
            method,
            new Uri(address),
            [.. headers.Select(h => KeyValuePair.Create(h.Name, h.Value))],
            Encoding.UTF8.GetBytes(body)
        );
}
