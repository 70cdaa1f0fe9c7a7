using System.Net;

namespace PulumiApig.Gateway.Transport;

/// <summary>
/// The proxy that the environment names (<c>HTTPS_PROXY</c>, <c>HTTP_PROXY</c>, <c>ALL_PROXY</c>), but never for this
/// machine itself, its metadata service, or what <c>NO_PROXY</c> names.
/// </summary>
internal sealed class EnvironmentProxy(HostEnvironment host) : IWebProxy
{
    // The runtime reads NO_PROXY too, but knows the exact name and .domain only. Where both spellings are set, Go takes
    // the upper-case one and curl the other: what either names is reached directly.
    private readonly NoProxyList _direct = NoProxyList.Parse(
        $"{host.Variable("no_proxy")},{host.Variable("NO_PROXY")}"
    );

    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => throw new NotSupportedException();
    }

    public Uri? GetProxy(Uri destination) => HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) =>
        host.IsLoopback || IsLinkLocal(host) || _direct.Matches(host) || HttpClient.DefaultProxy.IsBypassed(host);

    private static bool IsLinkLocal(Uri host) =>
        IPAddress.TryParse(host.Host, out var address) && address.GetAddressBytes() is [169, 254, ..];
}
