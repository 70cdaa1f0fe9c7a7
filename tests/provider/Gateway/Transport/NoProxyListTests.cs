using System.Net;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Tests.Transport;

[TestFixture]
public sealed class NoProxyListTests
{
    [TestCase("*", "http://gw.internal.test:8080")]
    [TestCase("gw.internal.test", "http://gw.internal.test")]
    [TestCase("GW.Internal.Test", "https://gw.internal.test")]
    [TestCase("internal.test", "http://gw.internal.test")]
    [TestCase("internal.test", "http://internal.test")]
    [TestCase(".internal.test", "http://a.b.internal.test")]
    [TestCase("*.internal.test", "http://gw.internal.test")]
    [TestCase("internal.test.", "http://gw.internal.test")]
    [TestCase("internal.test", "http://gw.internal.test.")]
    [TestCase("gw.internal.test:8080", "http://gw.internal.test:8080")]
    [TestCase("internal.test:443", "https://gw.internal.test")]
    [TestCase(".internal.test:8080", "http://gw.internal.test:8080")]
    [TestCase("other.test, internal.test", "http://gw.internal.test")]
    [TestCase("other.test internal.test", "http://gw.internal.test")]
    [TestCase("other.test,,*", "http://gw.internal.test")]
    [TestCase("bücher.test", "http://gw.xn--bcher-kva.test")]
    [TestCase("192.0.2.0/24", "http://192.0.2.7")]
    [TestCase("192.0.2.7/24", "http://192.0.2.200")]
    [TestCase("192.0.2.7", "http://192.0.2.7:8080")]
    [TestCase("192.0.2.7:8080", "http://192.0.2.7:8080")]
    [TestCase("2001:db8::/32", "http://[2001:db8::1]:8080")]
    [TestCase("2001:db8::1", "http://[2001:db8::1]")]
    [TestCase("[2001:db8::1]", "http://[2001:db8::1]")]
    [TestCase("[2001:db8::1]:8080", "http://[2001:db8::1]:8080")]
    [TestCase("192.0.2.0/24", "http://[::ffff:192.0.2.7]")]
    public void Matches_Listed_GoesDirectly(string list, string address) =>
        NoProxyList.Parse(list).Matches(new Uri(address)).Should().BeTrue();

    [TestCase(null, "http://gw.internal.test")]
    [TestCase("", "http://gw.internal.test")]
    [TestCase(" , ", "http://gw.internal.test")]
    [TestCase("other.test", "http://gw.internal.test")]
    [TestCase("internal.test", "http://gwinternal.test")]
    [TestCase("gw.internal.test", "http://internal.test")]
    [TestCase("internal.test", "http://internal.test.example")]
    [TestCase("gw.internal.test:8080", "http://gw.internal.test")]
    [TestCase("gw.internal.test:8080", "http://gw.internal.test:8081")]
    [TestCase("internal.test:443", "http://gw.internal.test")]
    [TestCase("gw.internal.test:http", "http://gw.internal.test")]
    [TestCase("192.0.2.0/24", "http://192.0.3.7")]
    [TestCase("192.0.2.0/24", "http://gw.internal.test")]
    [TestCase("192.0.2.7", "http://192.0.2.70")]
    [TestCase("192.0.2.7:8080", "http://192.0.2.7")]
    [TestCase("2001:db8::/32", "http://[2001:db9::1]")]
    [TestCase("[2001:db8::1]:8080", "http://[2001:db8::1]")]
    [TestCase(".", "http://gw.internal.test")]
    [TestCase("*.", "http://gw.internal.test")]
    [TestCase("gw.internal.test/bücher", "http://gw.other.test")]
    public void Matches_NotListed_GoesThroughTheProxy(string? list, string address) =>
        NoProxyList.Parse(list).Matches(new Uri(address)).Should().BeFalse();

    [TestCase("*.internal.test", null)]
    [TestCase(null, "*.internal.test")]
    [TestCase("", "*.internal.test")]
    [TestCase("other.test", "*.internal.test")]
    [TestCase("*.internal.test", "other.test")]
    [NonParallelizable]
    public void IsBypassed_EitherSpelling_IsRead(string? lower, string? upper)
    {
        // Without any proxy every host is reached directly.
        var machines = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:9");
        try
        {
            var variables = new[] { ("no_proxy", lower), ("NO_PROXY", upper) };
            var proxy = new EnvironmentProxy(
                Support.Samples.Environment([
                    .. variables.Where(v => v.Item2 is not null).Select(v => (v.Item1, v.Item2!)),
                ])
            );

            proxy.IsBypassed(new Uri("http://gw.internal.test")).Should().BeTrue();
            proxy.IsBypassed(new Uri("http://gw.external.test")).Should().BeFalse();
        }
        finally
        {
            HttpClient.DefaultProxy = machines;
        }
    }
}
