using System.Collections.Frozen;
using Google.Protobuf;
using PulumiApig.Framework.Functions;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Packages;
using PulumiApig.Framework.Providers;
using PulumiApig.Framework.Resources;
using PulumiApig.Framework.Runs;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Service;

/// <summary>Answers the engine: negotiation and configuration here, resources and functions by their tokens.</summary>
/// <typeparam name="TSession">The configured provider.</typeparam>
/// <param name="definition">What to serve.</param>
/// <param name="time">The clock.</param>
/// <param name="trace">Takes debug messages, besides the engine; null for none.</param>
internal sealed partial class Provider<TSession>(
    ProviderDefinition<TSession> definition,
    TimeProvider time,
    Action<string>? trace = null
) : IServedProvider
    where TSession : class, ISession
{
    /// <summary>
    /// Whether the user's rules for automatic names are obeyed: where nothing has a name the engine warns those who set
    /// such rules for this package, and to claim otherwise would drop the rules in silence.
    /// </summary>
    private readonly bool _obeysNamingRules = definition.Resources.Any(r =>
        r.Shape.Inputs.Any(f => f.AutoName is not null)
    );

    private readonly FrozenDictionary<string, Resource<TSession>> _resources = definition.Resources.ToFrozenDictionary(
        r => r.Shape.Token,
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, Function<TSession>> _functions = definition.Functions.ToFrozenDictionary(
        f => f.Shape.Token,
        StringComparer.Ordinal
    );

    private readonly EngineLog _log = new(time);
    private readonly CallScopes _scopes = new();
    private readonly CurrentSession<TSession> _current = new();
    private volatile RunMemory _run = new();

    public Task<ProviderHandshakeResponse> HandshakeAsync(
        ProviderHandshakeRequest request,
        CancellationToken cancellation
    )
    {
        if (request.EngineAddress.Length > 0)
            Attach(request.EngineAddress);
        Resume();
        return Task.FromResult(
            new ProviderHandshakeResponse
            {
                AcceptSecrets = true,
                AcceptResources = true,
                AcceptOutputs = true,
                SupportsAutonamingConfiguration = _obeysNamingRules,
            }
        );
    }

    public Task AttachAsync(PluginAttach request, CancellationToken cancellation)
    {
        Attach(request.Address);
        Resume();
        return Task.CompletedTask;
    }

    public Task<PluginInfo> GetPluginInfoAsync(CancellationToken cancellation) =>
        Task.FromResult(new PluginInfo { Version = definition.Package.Version });

    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        request.Version == 0
            ? Task.FromResult(new GetSchemaResponse { Schema = PackageSchema.Text(definition.Shape) })
            : throw new RpcException(
                StatusCode.InvalidArgument,
                $"Schema format {request.Version} is not known; this provider has format 0."
            );

    public Task<GetMappingsResponse> GetMappingsAsync(GetMappingsRequest request, CancellationToken cancellation)
    {
        var response = new GetMappingsResponse();
        if (request.Key == TerraformMapping.Key && definition.Package.TerraformProvider is { } provider)
            response.Providers.Add(provider);
        return Task.FromResult(response);
    }

    public Task<GetMappingResponse> GetMappingAsync(GetMappingRequest request, CancellationToken cancellation)
    {
        var response = new GetMappingResponse();
        if (
            request.Key == TerraformMapping.Key
            && definition.Package.TerraformProvider is { } provider
            && (request.Provider.Length == 0 || request.Provider == provider)
        )
        {
            response.Provider = provider;
            response.Data = UnsafeByteOperations.UnsafeWrap(TerraformMapping.Of(definition.Shape));
        }
        return Task.FromResult(response);
    }

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        Task.FromResult(ProviderChecks.Check(definition.Configuration, request.News.ToPropertyMap(), Prefix));

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        Task.FromResult(
            ProviderChecks.Diff(
                definition.Configuration,
                OldInputs(request.OldInputs, request.Olds).ToPropertyMap(),
                request.News.ToPropertyMap()
            )
        );

    public async Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation)
    {
        var config = request.Args?.ToPropertyMap() ?? FromVariables(request);
        Resume();
        ProviderChecks.ThrowIfInvalid(definition.Configuration, config, definition.Package);
        var session = Configure(config, request.Urn);
        _current.Replace(session);
        await _log.FlushAsync();
        return new()
        {
            AcceptSecrets = true,
            SupportsPreview = true,
            AcceptResources = true,
            AcceptOutputs = true,
            SupportsAutonamingConfiguration = _obeysNamingRules,
        };
    }

    public Task CancelAsync(CancellationToken cancellation)
    {
        _scopes.Cancel();
        return Task.CompletedTask;
    }

    /// <summary>Sends messages to the engine at this address.</summary>
    public void Attach(string engineAddress)
    {
        try
        {
            if (_log.Attach(engineAddress))
                _run = new();
        }
        catch (FormatException e)
        {
            throw new RpcException(StatusCode.InvalidArgument, e.Message, inner: e);
        }
    }

    // Cancel ends a run, and another engine begins one; another configuration alone may be a second provider of this run.
    private void Resume()
    {
        if (_scopes.Reset())
            _run = new();
    }

    private TSession Configure(PropertyMap config, string urn)
    {
        try
        {
            return definition.Configure(
                new(config, _run, message => new ResourceLog(_log, urn, Prefix).Report(message), Trace)
            );
        }
        catch (ResourceException e)
        {
            throw Rpc(e);
        }
    }

    private void Trace(string line)
    {
        trace?.Invoke(line);
        _log.Send(new() { Severity = LogSeverity.Debug, Message = line });
    }

    public void Dispose()
    {
        _current.Dispose();
        _log.Dispose();
        _scopes.Dispose();
    }

    // Engines from before structured configuration send texts only: `apig:config:region`.
    private static PropertyMap FromVariables(ConfigureRequest request) =>
        PropertyMap.From(
            request.Variables.Select(v =>
                KeyValuePair.Create(v.Key[(v.Key.LastIndexOf(':') + 1)..], PropertyValue.Of(v.Value))
            )
        );
}
