using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace PulumiApig.Protocol.Grpc;

/// <summary>
/// A gRPC server for unary calls on 127.0.0.1: HTTP/2 without TLS, as the engine speaks it.
/// </summary>
/// <remarks>
/// A bare Kestrel server: the usual web host would read <c>appsettings.json</c> from the current folder (for a plugin
/// that is the user's project), start slower, and wait up to 30 seconds for running calls when it stops.
/// </remarks>
public sealed class GrpcServer : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stopping;
    private bool _isDisposed;

    private GrpcServer(KestrelServer server, ServiceProvider services, CancellationTokenSource stopping)
    {
        _server = server;
        _services = services;
        _stopping = stopping;
        Port = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
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
        var methods = services
            .SelectMany(s => s.Methods)
            .ToFrozenDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
        var provider = new ServiceCollection().BuildServiceProvider();
        var stopping = new CancellationTokenSource();
        var server = new KestrelServer(
            Options.Create(KestrelOptions(provider, port)),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance
        );
        await server.StartAsync(new Application(new GrpcDispatcher(methods, onFault, stopping.Token)), default);
        return new(server, provider, stopping);
    }

    /// <summary>
    /// Cancels running calls, which then answer <see cref="StatusCode.Unavailable"/>, and stops. Calls that do not
    /// listen are cut off after two seconds.
    /// </summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _server.StopAsync(patience.Token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await StopAsync();
        _server.Dispose();
        await _services.DisposeAsync();
        _stopping.Dispose();
    }

    private static KestrelServerOptions KestrelOptions(IServiceProvider services, int port)
    {
        var options = new KestrelServerOptions { ApplicationServices = services, AddServerHeader = false };
        // Kestrel's limits are for strangers on the internet. Here a debugger may stop either side for minutes, a
        // message may have 400 MiB, and an engine keeps one connection with hundreds of waiting calls.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.KeepAliveTimeout = TimeSpan.FromDays(1);
        options.Limits.Http2.MaxStreamsPerConnection = 100_000;
        options.Limits.Http2.InitialConnectionWindowSize = 8 << 20;
        options.Limits.Http2.InitialStreamWindowSize = 4 << 20;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http2);
        return options;
    }

    private sealed class Application(GrpcDispatcher dispatcher) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => dispatcher.HandleAsync(context);

        public void DisposeContext(HttpContext context, Exception? exception) { }
    }
}
