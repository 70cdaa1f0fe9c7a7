using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace PulumiApig.Protocol.Grpc;

/// <summary>
/// A gRPC server on 127.0.0.1: HTTP/2 without TLS, as the engine speaks it.
/// </summary>
/// <remarks>
/// A bare Kestrel server: the usual web host would read <c>appsettings.json</c> from the current folder (for a plugin
/// that is the user's project), start slower, and wait up to 30 seconds for running calls when it stops.
/// </remarks>
public sealed class GrpcServer : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _stopping;
    private bool _isDisposed;

    private GrpcServer(KestrelServer server, int port, CancellationTokenSource stopping)
    {
        _server = server;
        Port = port;
        _stopping = stopping;
    }

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    /// <summary><c>127.0.0.1:port</c>.</summary>
    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Starts a server.</summary>
    /// <param name="services">What it serves.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="onFault">Told of exceptions that are faults in the program, not answers.</param>
    public static async Task<GrpcServer> StartAsync(
        IEnumerable<GrpcService> services,
        int port = 0,
        Action<string, Exception>? onFault = null
    )
    {
        var methods = new Dictionary<string, GrpcService.Handler>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            foreach (var (path, handler) in service.Methods)
                methods.Add(path, handler);
        }
        var stopping = new CancellationTokenSource();
        var options = KestrelOptions();
        ListenOptions? bound = null;
        options.Listen(
            IPAddress.Loopback,
            port,
            listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                bound = listen;
            }
        );
        var server = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance
        );
        await server.StartAsync(new Application(new GrpcDispatcher(methods, onFault, stopping.Token)), default);
        // Kestrel puts the port that it got where the wanted one was.
        return new(server, bound!.IPEndPoint!.Port, stopping);
    }

    /// <summary>
    /// Cancels running calls, which then answer <see cref="StatusCode.Unavailable"/>, and stops. Calls that do not
    /// listen are cut off after two seconds.
    /// </summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _server.StopAsync(timeout.Token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await StopAsync();
        _server.Dispose();
        _stopping.Dispose();
    }

    private static KestrelServerOptions KestrelOptions()
    {
        var options = new KestrelServerOptions { ApplicationServices = new NoServices(), AddServerHeader = false };
        // Kestrel's limits are for servers on the internet. Here a debugger may stop either side for minutes, a
        // message may have 400 MiB, and an engine keeps one connection with hundreds of waiting calls.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.KeepAliveTimeout = TimeSpan.FromDays(1);
        options.Limits.Http2.MaxStreamsPerConnection = 100_000;
        options.Limits.Http2.InitialConnectionWindowSize = 8 << 20;
        options.Limits.Http2.InitialStreamWindowSize = 4 << 20;
        return options;
    }

    private sealed class Application(GrpcDispatcher dispatcher) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => dispatcher.HandleAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception) { }
    }

    /// <summary>Kestrel insists on a provider of services, and asks it for none without TLS.</summary>
    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
