using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using PulumiApig.Gateway;
using PulumiApig.Plugin.Configuration;
using PulumiApig.Plugin.Functions;
using PulumiApig.Plugin.Package;
using PulumiApig.Plugin.Resources;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Service;

/// <summary>Answers the engine: negotiation and configuration here, resources and functions by their tokens.</summary>
/// <param name="version">Version of the plugin, semantic.</param>
/// <param name="options">Surroundings of the gateway client.</param>
/// <param name="trace">Takes what is for finding faults, besides the engine; null for nobody.</param>
internal sealed partial class ApigProvider(string version, GatewayClientOptions options, Action<string>? trace = null)
    : IResourceProvider,
        IDisposable
{
    private static readonly FrozenDictionary<string, Resource> Resources = Catalog.Resources.ToFrozenDictionary(
        r => r.Shape.Token,
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, Function> Functions = Catalog.Functions.ToFrozenDictionary(
        f => f.Shape.Token,
        StringComparer.Ordinal
    );

    /// <summary>
    /// Whether the user's rules for automatic names are obeyed. Nothing here has a name: the one value that Check makes
    /// up is the number of a port, which can follow no pattern, and "use exactly this name" even less. To say so lets
    /// the engine warn those who set such rules for this package; to claim otherwise would drop the rules in silence.
    /// </summary>
    private const bool ObeysNamingRules = false;

    private readonly EngineLog _log = new(options.Time);
    private readonly CallScopes _scopes = new();
    private readonly CurrentSession _current = new();
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
                SupportsAutonaming = ObeysNamingRules,
            }
        );
    }

    public Task AttachAsync(string engineAddress, CancellationToken cancellation)
    {
        Attach(engineAddress);
        Resume();
        return Task.CompletedTask;
    }

    public Task<string> GetPluginVersionAsync(CancellationToken cancellation) => Task.FromResult(version);

    public Task<string> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        request.Version == 0
            ? Task.FromResult(PackageSchema.Text(version))
            : throw new RpcException(
                StatusCode.InvalidArgument,
                $"Schema format {request.Version} is not known; this provider has format 0."
            );

    public Task<ImmutableArray<string>> GetMappingsAsync(string key, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<string>>(key == TerraformMapping.Key ? [TerraformMapping.Provider] : []);

    public Task<Mapping> GetMappingAsync(MappingRequest request, CancellationToken cancellation) =>
        Task.FromResult(
            request is { Key: TerraformMapping.Key, Provider: TerraformMapping.Provider or "" }
                ? TerraformMapping.Of(version)
                : Mapping.None
        );

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        Task.FromResult(ProviderChecks.Check(request.News));

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        Task.FromResult(ProviderChecks.Diff(request.OldInputs ?? request.OldOutputs, request.News));

    public async Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation)
    {
        var config = request.Args ?? FromVariables(request);
        Resume();
        ProviderChecks.ThrowIfInvalid(config);
        var session = new ProviderSession(ProviderConfig.From(config), options with { Log = Trace }, _run);
        if (
            (
                MissingSettings.Of(session.Config.Settings, session.Client.Settings)
                ?? ProviderChecks.Unsendable(session.Client)
            ) is
            { } refused
        )
        {
            session.Dispose();
            throw refused;
        }
        foreach (var warning in session.Client.Settings.Warnings)
            _log.Post(new(LogSeverity.Warning, warning, request.Urn ?? ""));
        _current.Replace(session);
        await _log.FlushAsync();
        return new()
        {
            AcceptsSecrets = true,
            SupportsPreview = true,
            AcceptsResources = true,
            AcceptsOutputs = true,
            SupportsAutonaming = ObeysNamingRules,
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

    /// <summary>Each attempt at the gateway, for those who look for faults.</summary>
    private void Trace(GatewayLogEntry entry)
    {
        var outcome = string.Join(
            ' ',
            new[] { entry.Status?.ToString(CultureInfo.InvariantCulture), entry.Outcome }.Where(t =>
                !string.IsNullOrEmpty(t)
            )
        );
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Operation}: {entry.Method} {entry.Path}, attempt {entry.Attempt}: {outcome} in {entry.Duration.TotalMilliseconds:0} ms (request id {entry.RequestId ?? "none"})"
        );
        trace?.Invoke(line);
        _log.Post(new(LogSeverity.Debug, line));
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
