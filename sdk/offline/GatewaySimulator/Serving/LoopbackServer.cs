using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace PulumiApig.Simulator.Serving;

/// <summary>A bare HTTP/1.1 server on the loopback address: no host, no configuration files, no logging.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private const int MaxHead = 128 * 1024;
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);
    private readonly KestrelServer _server;

    private LoopbackServer(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxRequestLineSize = MaxHead;
        options.Limits.MaxRequestHeadersTotalSize = MaxHead;
        options.Limits.MaxRequestBufferSize = 2 * MaxHead;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        var sockets = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions()),
            NullLoggerFactory.Instance
        );
        _server = new KestrelServer(Options.Create(options), sockets, NullLoggerFactory.Instance);
    }

    public Uri Address => new(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    public static async Task<LoopbackServer> StartAsync(int port, RequestDelegate handle, CancellationToken cancel)
    {
        var server = new LoopbackServer(port);
        await server._server.StartAsync(new Application(handle), cancel);
        return server;
    }

    /// <summary>Closes idle connections at once and cuts busy ones after a moment.</summary>
    public async ValueTask DisposeAsync()
    {
        using var cut = new CancellationTokenSource(Grace);
        await _server.StopAsync(cut.Token);
        _server.Dispose();
    }

    private sealed class Application(RequestDelegate handle) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => handle(context);

        public void DisposeContext(HttpContext context, Exception? exception) { }
    }
}
