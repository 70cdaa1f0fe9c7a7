using Google.Protobuf;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Conformance.Tests.Recordings;

/// <summary>A method of the provider whose messages are seen as protobuf JSON.</summary>
internal abstract class WireMethod
{
    private static readonly IReadOnlyList<WireMethod> All =
    [
        Of(ProviderMethods.Handshake),
        Of(ProviderMethods.GetPluginInfo),
        Of(ProviderMethods.CheckConfig),
        Of(ProviderMethods.DiffConfig),
        Of(ProviderMethods.Configure),
        Of(ProviderMethods.Check),
        Of(ProviderMethods.Diff),
        Of(ProviderMethods.Create),
        Of(ProviderMethods.Read),
        Of(ProviderMethods.Update),
        Of(ProviderMethods.Delete),
        Of(ProviderMethods.Invoke),
        Of(ProviderMethods.Cancel),
    ];

    public abstract string Path { get; }

    public static WireMethod Of(string path) => All.Single(m => m.Path == path);

    private static WireMethod<TRequest, TResponse> Of<TRequest, TResponse>(RpcMethod<TRequest, TResponse> method)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => new(method);

    /// <summary>A service that passes all calls on to a plugin, and tells of each.</summary>
    public static GrpcService Proxy(GrpcChannel plugin, Action<LoggedCall> log)
    {
        var service = new GrpcService();
        foreach (var method in All)
            method.AddTo(service, plugin, log);
        return service;
    }

    /// <summary>Sends a request and gives the response.</summary>
    /// <exception cref="RpcException">The call failed.</exception>
    public abstract Task<string> SendAsync(GrpcChannel plugin, string request);

    protected abstract void AddTo(GrpcService service, GrpcChannel plugin, Action<LoggedCall> log);
}

internal sealed class WireMethod<TRequest, TResponse>(RpcMethod<TRequest, TResponse> method) : WireMethod
    where TRequest : class, IMessage<TRequest>, new()
    where TResponse : class, IMessage<TResponse>, new()
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default);
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    public override string Path => method.Path;

    public override async Task<string> SendAsync(GrpcChannel plugin, string request) =>
        Formatter.Format(await plugin.CallAsync(method, Parser.Parse<TRequest>(request), CancellationToken.None));

    protected override void AddTo(GrpcService service, GrpcChannel plugin, Action<LoggedCall> log) =>
        service.Add(
            method,
            async (request, cancellation) =>
            {
                try
                {
                    var response = await plugin.CallAsync(method, request, cancellation);
                    log(LoggedCall.Of(Path, Formatter.Format(request), Formatter.Format(response)));
                    return response;
                }
                catch (RpcException e)
                {
                    log(LoggedCall.Of(Path, Formatter.Format(request), e));
                    throw;
                }
            }
        );
}
