using System.Text;
using PulumiApig.Simulator.Authentication;

namespace PulumiApig.Simulator.Tests.Authentication;

/// <summary>Signatures that were computed elsewhere: four that the vendor's SDKs publish, and five of our own.</summary>
internal sealed class SignatureVectorTests
{
    private const string Project = "0123456789abcdef0123456789abcdef";
    private const string Root = "/v2/" + Project + "/apigw/instances/fedcba9876543210fedcba9876543210";
    private const string Host = "host:apig.cn-north-4.myhuaweicloud.com";
    private const string Date = "x-sdk-date:20260102T030405Z";
    private const string Acl =
        """{"app_acl_type":"PERMIT","app_acl_values":["192.168.0.1","192.168.0.5-192.168.0.10","192.168.0.100/28"]}""";

    [TestCase("GET", "/path", "limit=1", "", "5a2ce64c865e0e6046321c6f3d5a77ba8413eeaf355c3166c03d58d02ac79624")]
    [TestCase(
        "POST",
        "/path",
        "key=value",
        "{\"Name\":\"test\",\"Id\":1}\n",
        "cecc2af119b18ab70b4d094c0750f3b42c02f254903179a0fc2cc72fc9db4f59"
    )]
    public void Sign_VectorsOfGoSdk_GivesPublishedSignature(
        string method,
        string path,
        string query,
        string body,
        string expected
    )
    {
        var canonical = Build(method, path, query, body, "x-sdk-date:20060102T150405Z");

        CanonicalRequest.Sign(canonical, "20060102T150405Z", "SecretKey").Should().Be(expected);
    }

    [TestCase(
        "GET",
        "/vpcs",
        "limit=2&marker=13551d6b-755d-4757-b956-536f674975c0",
        "",
        "fd95e7da6f695cfb4cabbb9d6b0968aec155bc576b064835282473539ae9ea1d"
    )]
    [TestCase(
        "POST",
        "/vpc/123",
        "",
        """{"key":"value"}""",
        "b5649aa774f6cac7437631662f08815fc65c70e40e486df6db2436ce68902771"
    )]
    public void Sign_VectorsOfDotNetSdk_GivesPublishedSignature(
        string method,
        string path,
        string query,
        string body,
        string expected
    )
    {
        const string date = "20191115T033655Z";
        var canonical = Build(
            method,
            "/v1/77b6a44cba5143ab91d13ab9a8ff44fd" + path,
            query,
            body,
            "host:service.region.example.com",
            "x-sdk-date:" + date
        );

        CanonicalRequest.Sign(canonical, date, "SecretKey").Should().Be(expected);
    }

    [TestCase(
        "GET",
        "/custom-ingress-ports",
        "protocol=HTTPS&limit=500&offset=0&ingress_port=8443",
        "",
        false,
        "319d5b4951ab67994b8e28f06868778f8fdd50a1629de75235b819f208b4dda9",
        "cd98385f708362fab29e4d5c3a676ef4a7f30b08ad1ac9ad1c3b9e5af4fc5430"
    )]
    [TestCase(
        "POST",
        "/custom-ingress-ports",
        "",
        """{"protocol":"HTTP","ingress_port":8080}""",
        false,
        "cb038e4c13800a3707cb2bfc33a599a45883b365d1d0c214cfc354d665eacaa5",
        "8520a1a55d73ef158ad5d33e8f613ba28269f52c8e05883f99379aedac2e9623"
    )]
    [TestCase(
        "GET",
        "/apps/%E6%B5%8B%E8%AF%95%20app+1~a",
        "name=a%20b%26c%3Dd%2F%C3%A9&name=A&empty=&x~_.-=%2A()'!",
        "",
        false,
        "4cc504656c2870cc4086a419d9188c4acb7ad1ed7921038059ef3a21dd9c543e",
        "07b8cf7fecd2865bf816e22ea3a345df635908fea2b434c643f046d5d3ae4a33"
    )]
    [TestCase(
        "PUT",
        "/apps/9ed8b7fe84224de681e7d7a5587e76dc/app-acl",
        "",
        Acl,
        true,
        "a26cf50f5aa42c28c2eb6b91487b06d90c0abb1fd40d7cb8f4a0b68da4595591",
        "2295a99e4892e71684cd78ae1cb12eead44f55d0c416233b06ea0ec3757fbd6a"
    )]
    public void Sign_OwnVectors_GivesKnownHashAndSignature(
        string method,
        string path,
        string query,
        string body,
        bool temporary,
        string hash,
        string signature
    )
    {
        List<string> headers = [Host, "x-project-id:" + Project, Date];
        if (temporary)
            headers.Add("x-security-token:gQpjbi1ub3J0aC00EXAMPLETOKEN==");

        var canonical = Build(method, Root + path, query, body, [.. headers]);

        CanonicalRequest.Hash(Encoding.UTF8.GetBytes(canonical)).Should().Be(hash);
        CanonicalRequest.Sign(canonical, "20260102T030405Z", SimulatorDefaults.SecretKey).Should().Be(signature);
    }

    [Test]
    public void Sign_DeleteWithHostAndDateOnly_GivesKnownHashAndSignature()
    {
        var canonical = Build(
            "DELETE",
            Root + "/custom-ingress-ports/0ae98839d78043d8a6dff54d7cb096dc",
            "",
            "",
            Host,
            Date
        );

        CanonicalRequest
            .Hash(Encoding.UTF8.GetBytes(canonical))
            .Should()
            .Be("00bd09de4dca056122b10416cb216f85712fa9ffb035020f3aa8a9d3c33b48cd");
        CanonicalRequest
            .Sign(canonical, "20260102T030405Z", SimulatorDefaults.SecretKey)
            .Should()
            .Be("61628d8350946963b3d46f390b158f64c909edc9bd00b50223bb70ca1dd82444");
    }

    [Test]
    public void Query_SpecialCharacters_IsSortedAndEncoded() =>
        CanonicalRequest
            .Query(
                "test=%E4%B8%80+%28%26%3D%3F%21%23%25.%2A%29&multi=3&path=/tmp/123&limit=1&multi=1&enable=true&multi=2"
            )
            .Should()
            .Be(
                "enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Ftmp%2F123&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29"
            );

    private static string Build(string method, string path, string query, string body, params string[] headers) =>
        CanonicalRequest.Build(
            method,
            path,
            query,
            [.. headers.Select(line => line.Split(':', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]))],
            CanonicalRequest.Hash(Encoding.UTF8.GetBytes(body))
        );
}
