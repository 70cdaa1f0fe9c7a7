namespace PulumiApig.Gateway.Tests.Values;

[TestFixture]
public sealed class NameTests
{
    [TestCase("abc", true)]
    [TestCase("a_1", true)]
    [TestCase("商店一", true)]
    [TestCase("ab", false)]
    [TestCase("1abc", false)]
    [TestCase("_abc", false)]
    [TestCase("a-b", false)]
    [TestCase("a b", false)]
    [TestCase("äbc", false)]
    public void AppName_TryParse_TakesWhatTheServiceTakes(string text, bool isTaken) =>
        AppName.TryParse(text, out _).Should().Be(isTaken);

    [TestCase(64, true)]
    [TestCase(65, false)]
    public void AppName_Length_IsLimited(int length, bool isTaken) =>
        AppName.TryParse(new string('a', length), out _).Should().Be(isTaken);

    [TestCase("abcdefgh", true)]
    [TestCase("0-_cdefg", true)]
    [TestCase("abcdefg", false)]
    [TestCase("-bcdefgh", false)]
    [TestCase("abcdefg$", false)]
    public void AppKey_TryParse_TakesWhatTheServiceTakes(string text, bool isTaken) =>
        AppKey.TryParse(text, out _).Should().Be(isTaken);

    [TestCase("Abc_-!@#$%", true)]
    [TestCase("abcdefg", false)]
    [TestCase("_bcdefgh", false)]
    [TestCase("abcdefg ", false)]
    public void AppSecret_IsValid_SaysWhatTheServiceTakes(string text, bool isTaken) =>
        AppSecret.IsValid(new Secret(text)).Should().Be(isTaken);

    [TestCase("api.example.com", true)]
    [TestCase("API.example.com.", true)]
    [TestCase("*.example.com", true)]
    [TestCase("a.b.c.d.e.f.g.com", true)]
    [TestCase("a.b.c.d.e.f.g.h.com", false)]
    [TestCase("example", false)]
    [TestCase("*.com", false)]
    [TestCase("a.*.com", false)]
    [TestCase("-a.example.com", false)]
    [TestCase("api.example.com:8080", false)]
    [TestCase("https://api.example.com", false)]
    [TestCase("203.0.113.7", false)]
    public void DomainName_TryParse_TakesWhatTheServiceTakes(string text, bool isTaken) =>
        DomainName.TryParse(text, out _).Should().Be(isTaken);

    [Test]
    public void DomainName_CaseAndDotAtTheEnd_MakeNoDifference()
    {
        var one = DomainName.Parse("api.example.com");
        var other = DomainName.Parse("API.Example.com.");

        one.Should().Be(other);
        one.GetHashCode().Should().Be(other.GetHashCode());
        one.Should().NotBe(DomainName.Parse("www.example.com"));
    }

    [TestCase("HTTP", -1, true)]
    [TestCase("HTTP", 80, true)]
    [TestCase("HTTP", 1024, true)]
    [TestCase("HTTPS", 443, true)]
    [TestCase("HTTPS", 49151, true)]
    [TestCase("HTTP", 443, false)]
    [TestCase("HTTPS", 80, false)]
    [TestCase("HTTP", 0, false)]
    [TestCase("HTTP", 1023, false)]
    [TestCase("HTTP", 49152, false)]
    public void DomainPort_TryFrom_TakesWhatMayBeBound(string protocol, int number, bool isTaken)
    {
        IngressProtocol.TryParse(protocol, out var parsed).Should().BeTrue();

        DomainPort.TryFrom(parsed!, number, out _).Should().Be(isTaken);
    }

    [Test]
    public void App_Text_HidesTheSecret() =>
        new App(AppId.Parse("a"), AppName.Parse("shop"), "", "key", new Secret("canary"), null)
            .ToString()
            .Should()
            .NotContain("canary");
}
