using System.Collections.Frozen;
using System.Collections.Immutable;
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
/// <param name="trace">Takes what is for finding faults, besides the engine; null for nobody.</param>
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

    public Task<HandshakeResponse> HandshakeAsync(HandshakeRequest request, CancellationToken cancellation)
    {
        if (request.EngineAddress.Length > 0)
            Attach(request.EngineAddress);
        Resume();
        return Task.FromResult(
            new HandshakeResponse
            {
                AcceptsSecrets = true,
                AcceptsResources = true,
                AcceptsOutputs = true,
                SupportsAutonaming = _obeysNamingRules,
            }
        );
    }

    public Task AttachAsync(string engineAddress, CancellationToken cancellation)
    {
        Attach(engineAddress);
        Resume();
        return Task.CompletedTask;
    }

    public Task<string> GetPluginVersionAsync(CancellationToken cancellation) =>
        Task.FromResult(definition.Package.Version);

    public Task<string> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        request.Version == 0
            ? Task.FromResult(PackageSchema.Text(definition.Shape))
            : throw new RpcException(
                StatusCode.InvalidArgument,
                $"Schema format {request.Version} is not known; this provider has format 0."
            );

    public Task<ImmutableArray<string>> GetMappingsAsync(string key, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<string>>(
            key == TerraformMapping.Key && definition.Package.TerraformProvider is { } provider ? [provider] : []
        );

    public Task<Mapping> GetMappingAsync(MappingRequest request, CancellationToken cancellation)
    {
        var isMapped =
            request.Key == TerraformMapping.Key
            && definition.Package.TerraformProvider is { } provider
            && (request.Provider.Length == 0 || request.Provider == provider);
        return Task.FromResult(isMapped ? TerraformMapping.Of(definition.Shape) : Mapping.None);
    }

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        Task.FromResult(ProviderChecks.Check(definition.Configuration, request.News, Prefix));

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        Task.FromResult(
            ProviderChecks.Diff(definition.Configuration, request.OldInputs ?? request.OldOutputs, request.News)
        );

    public async Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation)
    {
        var config = request.Args ?? FromVariables(request);
        Resume();
        ProviderChecks.ThrowIfInvalid(definition.Configuration, config, definition.Package);
        var session = Configure(config, request.Urn ?? "");
        _current.Replace(session);
        await _log.FlushAsync();
        return new()
        {
            AcceptsSecrets = true,
            SupportsPreview = true,
            AcceptsResources = true,
            AcceptsOutputs = true,
            SupportsAutonaming = _obeysNamingRules,
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
        _log.Send(new(LogSeverity.Debug, line));
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
