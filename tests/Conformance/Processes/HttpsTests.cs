using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Conformance.Tests.Processes;

/// <summary>Which servers the plugin trusts, as a process: the TLS library and the authorities of the machine included.</summary>
internal sealed class HttpsTests
{
    private const string Host = "apig.example.test";

    [TestCase("SSL_CERT_FILE")] // The machine's authorities, as OpenSSL finds them.
    [TestCase("OS_CACERT")]
    public async Task Create_CertificateOfATrustedAuthority_Works(string variable)
    {
        await using var front = await TlsFront.StartAsync("localhost");

        await CreateAsync($"https://localhost:{front.Port}", (variable, Pem(front)));
    }

    [Test]
    public async Task Create_CertificateOfAnUnknownAuthority_IsRefusedWithTheReason()
    {
        await using var front = await TlsFront.StartAsync("localhost");

        await RefusedAsync($"https://localhost:{front.Port}");
    }

    [Test]
    public async Task Create_CertificateOfAnotherHost_IsRefusedWithTheReason()
    {
        await using var front = await TlsFront.StartAsync("elsewhere.example.test");

        await RefusedAsync($"https://localhost:{front.Port}", ("OS_CACERT", Pem(front)));
    }

    [Test]
    public async Task Create_ExpiredCertificate_IsRefusedWithTheReason()
    {
        await using var front = await TlsFront.StartAsync("localhost", DateTimeOffset.UtcNow.AddDays(-1));

        await RefusedAsync($"https://localhost:{front.Port}", ("OS_CACERT", Pem(front)));
    }

    [Test]
    public async Task Create_ThroughAProxy_AsksItForTheHost()
    {
        await using var front = await TlsFront.StartAsync(Host);

        await CreateAsync($"https://{Host}", ("OS_CACERT", Pem(front)), ("HTTPS_PROXY", front.ProxyAddress));

        front.Asked.Should().NotBeEmpty().And.OnlyContain(line => line == $"CONNECT {Host}:443 HTTP/1.1");
    }

    private static async Task RefusedAsync(string endpoint, params (string, string)[] environment)
    {
        var create = () => CreateAsync(endpoint, environment);

        var failure = (await create.Should().ThrowAsync<RpcException>()).Which;

        failure.Code.Should().Be(StatusCode.FailedPrecondition);
        failure.Message.Should().Contain("certificate");
    }

    private static async Task CreateAsync(string endpoint, params (string Name, string Value)[] environment)
    {
        await using var plugin = await Attached.StartAsync(environment);
        await plugin.ConfigureAsync(endpoint);
        await plugin.Acl().UpAsync(Given.Acl);
    }

    private static string Pem(TlsFront front)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.pem");
        File.WriteAllText(file, front.Authority);
        return file;
    }
}
