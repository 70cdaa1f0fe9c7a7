using Google.Protobuf;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Wire;
using Empty = Google.Protobuf.WellKnownTypes.Empty;
using W = PulumiApig.Protocol.Wire;

namespace PulumiApig.Conformance.Tests.Recordings;

/// <summary>A method of the provider whose messages are seen as protobuf JSON.</summary>
internal abstract class WireMethod
{
    private static readonly IReadOnlyList<WireMethod> All =
    [
        new WireMethod<ProviderHandshakeRequest, ProviderHandshakeResponse>(ProviderMethods.Handshake.Path),
        new WireMethod<Empty, PluginInfo>(ProviderMethods.GetPluginInfo.Path),
        new WireMethod<W.CheckRequest, W.CheckResponse>(ProviderMethods.CheckConfig.Path),
        new WireMethod<W.DiffRequest, W.DiffResponse>(ProviderMethods.DiffConfig.Path),
        new WireMethod<W.ConfigureRequest, W.ConfigureResponse>(ProviderMethods.Configure.Path),
        new WireMethod<W.CheckRequest, W.CheckResponse>(ProviderMethods.Check.Path),
        new WireMethod<W.DiffRequest, W.DiffResponse>(ProviderMethods.Diff.Path),
        new WireMethod<W.CreateRequest, W.CreateResponse>(ProviderMethods.Create.Path),
        new WireMethod<W.ReadRequest, W.ReadResponse>(ProviderMethods.Read.Path),
        new WireMethod<W.UpdateRequest, W.UpdateResponse>(ProviderMethods.Update.Path),
        new WireMethod<W.DeleteRequest, Empty>(ProviderMethods.Delete.Path),
        new WireMethod<W.InvokeRequest, W.InvokeResponse>(ProviderMethods.Invoke.Path),
        new WireMethod<Empty, Empty>(ProviderMethods.Cancel.Path),
    ];

    public abstract string Path { get; }

    public static WireMethod Of(string path) => All.Single(m => m.Path == path);

    /// <summary>A service that passes all calls on to a plugin, and tells of each.</summary>
    public static GrpcService Proxy(GrpcChannel plugin, Action<LoggedCall> log)
    {
        var builder = new GrpcService.Builder();
        foreach (var method in All)
            method.AddTo(builder, plugin, log);
        return builder.Build();
    }

    /// <summary>Sends a request and gives the response.</summary>
    /// <exception cref="RpcException">The call failed.</exception>
    public abstract Task<string> SendAsync(GrpcChannel plugin, string request);

    protected abstract void AddTo(GrpcService.Builder builder, GrpcChannel plugin, Action<LoggedCall> log);
}

internal sealed class WireMethod<TRequest, TResponse>(string path) : WireMethod
    where TRequest : IMessage<TRequest>, new()
    where TResponse : IMessage<TResponse>, new()
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default);
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    private readonly RpcMethod<TRequest, TResponse> _method = new(path, Codec<TRequest>(), Codec<TResponse>());

    public override string Path => path;

    public override async Task<string> SendAsync(GrpcChannel plugin, string request) =>
        Formatter.Format(await plugin.CallAsync(_method, Parser.Parse<TRequest>(request), CancellationToken.None));

    protected override void AddTo(GrpcService.Builder builder, GrpcChannel plugin, Action<LoggedCall> log) =>
        builder.Add(
            _method,
            async (request, cancellation) =>
            {
                try
                {
                    var response = await plugin.CallAsync(_method, request, cancellation);
                    log(LoggedCall.Of(path, Formatter.Format(request), Formatter.Format(response)));
                    return response;
                }
                catch (RpcException e)
                {
                    log(LoggedCall.Of(path, Formatter.Format(request), e));
                    throw;
                }
            }
        );

    private static WireCodec<T> Codec<T>()
        where T : IMessage<T>, new() => WireCodec.Of<T, T>(message => message, message => message);
}
