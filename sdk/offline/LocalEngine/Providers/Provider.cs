using System.Collections.Immutable;
using PulumiApig.LocalEngine.Plugins;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Providers;

/// <summary>
/// A provider resource at work: its plugin, the configuration that it got, and the rules for what may be sent to it.
/// </summary>
/// <remarks>
/// In a preview the configuration may be unknown. Then no call reaches the plugin: inputs count as valid, differences
/// as updates, and nothing is known of outputs.
/// </remarks>
internal sealed class Provider(IPlugin plugin)
{
    private Task<ConfigureResponse>? _configured;

    public string Version => plugin.Version;

    /// <summary>In a preview: the configuration comes of resources that are not there yet.</summary>
    public bool IsConfigUnknown { get; private set; }

    /// <summary>Sends the configuration. A failure is thrown by the first call that needs it.</summary>
    public void Configure(ProviderReference reference, PropertyMap inputs)
    {
        IsConfigUnknown = inputs.ContainsUnknowns;
        if (IsConfigUnknown)
            return;
        var urn = new Urn(reference.Urn);
        var args = ProviderInputs.WithoutInternals(inputs);
        _configured = CallAsync(p =>
            p.ConfigureAsync(
                new()
                {
                    Args = args,
                    Variables = ProviderInputs.ToVariables(reference.Package, args),
                    AcceptsSecrets = true,
                    AcceptsResources = true,
                    SendsOldInputs = true,
                    SendsOldInputsToDelete = true,
                    Id = reference.Id,
                    Urn = reference.Urn,
                    Name = urn.Name,
                    Type = urn.Type,
                },
                default
            )
        );
    }

    public async Task<CheckResponse> CheckConfigAsync(string urn, PropertyMap olds, PropertyMap news)
    {
        var sent = ProviderInputs.WithoutInternals(news);
        var response = await TolerantAsync(
            p =>
                p.CheckConfigAsync(
                    Named(
                        new()
                        {
                            Urn = urn,
                            Olds = ForConfig(olds),
                            News = ForConfig(sent),
                        }
                    ),
                    default
                ),
            new CheckResponse(sent)
        );
        return response with { Inputs = ProviderInputs.Restored(SecretMarks.Copy(response.Inputs, news), news) };
    }

    /// <summary>Compares configurations. A provider that does not say compares nothing and replaces nothing.</summary>
    public Task<DiffResponse> DiffConfigAsync(ResourceState old, PropertyMap news) =>
        TolerantAsync(
            p =>
                p.DiffConfigAsync(
                    new()
                    {
                        Urn = old.Urn,
                        OldInputs = ForConfig(old.Inputs),
                        OldOutputs = ForConfig(old.Outputs),
                        News = ForConfig(news),
                        IgnoreChanges = old.IgnoreChanges,
                        Name = old.Name,
                        Type = old.Type,
                    },
                    default
                ),
            new DiffResponse { HasDetailedDiff = false }
        );

    public async Task<CheckResponse> CheckAsync(
        string urn,
        PropertyMap olds,
        PropertyMap news,
        ReadOnlyMemory<byte> seed
    )
    {
        if (IsConfigUnknown)
            return new(news);
        var abilities = await AbilitiesAsync();
        var response = await CallAsync(p =>
            p.CheckAsync(
                Named(
                    new()
                    {
                        Urn = urn,
                        Olds = abilities.For(olds),
                        News = abilities.For(news),
                        RandomSeed = seed,
                    }
                ),
                default
            )
        );
        return abilities.Secrets ? response : response with { Inputs = SecretMarks.Copy(response.Inputs, news) };
    }

    public async Task<DiffResponse> DiffAsync(ResourceState old, PropertyMap news, ImmutableArray<string> ignoreChanges)
    {
        if (IsConfigUnknown)
            return new() { Changes = DiffChanges.Some, HasDetailedDiff = false };
        var abilities = await AbilitiesAsync();
        return await CallAsync(p =>
            p.DiffAsync(
                new()
                {
                    Id = old.Id,
                    Urn = old.Urn,
                    OldInputs = abilities.For(old.Inputs),
                    OldOutputs = abilities.For(old.Outputs),
                    News = abilities.For(news),
                    IgnoreChanges = ignoreChanges,
                    Name = old.Name,
                    Type = old.Type,
                },
                default
            )
        );
    }

    public async Task<CreateResponse> CreateAsync(ResourceState news, bool isPreview)
    {
        if (IsConfigUnknown)
            return new("", PropertyMap.Empty);
        var abilities = await AbilitiesAsync();
        if (isPreview && !abilities.Previews)
            return new("", news.Inputs);
        var response = await CallAsync(p =>
            p.CreateAsync(
                new()
                {
                    Urn = news.Urn,
                    Inputs = abilities.For(news.Inputs),
                    Timeout = news.Timeouts.Create,
                    IsPreview = isPreview,
                    Name = news.Name,
                    Type = news.Type,
                },
                default
            )
        );
        return response with { Outputs = abilities.Marked(response.Outputs, news.Inputs) };
    }

    public async Task<UpdateResponse> UpdateAsync(ResourceState old, ResourceState news, bool isPreview)
    {
        if (IsConfigUnknown)
            return new(PropertyMap.Empty);
        var abilities = await AbilitiesAsync();
        if (isPreview && !abilities.Previews)
            return new(news.Inputs);
        var response = await CallAsync(p =>
            p.UpdateAsync(
                new()
                {
                    Id = old.Id,
                    Urn = news.Urn,
                    OldInputs = abilities.For(old.Inputs),
                    OldOutputs = abilities.For(old.Outputs),
                    News = abilities.For(news.Inputs),
                    Timeout = news.Timeouts.Update,
                    IgnoreChanges = news.IgnoreChanges,
                    IsPreview = isPreview,
                    Name = news.Name,
                    Type = news.Type,
                },
                default
            )
        );
        return new(abilities.Marked(response.Outputs, news.Inputs));
    }

    /// <param name="resource">The resource: its id, and what is known of it.</param>
    /// <param name="isImport">Whether nothing but the id is known.</param>
    public async Task<ReadResponse> ReadAsync(ResourceState resource, bool isImport)
    {
        if (IsConfigUnknown)
            return new() { Id = resource.Id, Outputs = PropertyMap.Empty };
        var abilities = await AbilitiesAsync();
        return await CallAsync(p =>
            p.ReadAsync(
                new()
                {
                    Id = resource.Id,
                    Urn = resource.Urn,
                    Inputs = isImport ? null : abilities.For(resource.Inputs),
                    Outputs = isImport ? null : abilities.For(resource.Outputs),
                    Timeout = resource.Timeouts.Read,
                    Name = resource.Name,
                    Type = resource.Type,
                },
                default
            )
        );
    }

    public async Task DeleteAsync(ResourceState old)
    {
        var abilities = await AbilitiesAsync();
        await CallAsync(async p =>
        {
            await p.DeleteAsync(
                new()
                {
                    Id = old.Id,
                    Urn = old.Urn,
                    OldInputs = abilities.For(old.Inputs),
                    OldOutputs = abilities.For(old.Outputs),
                    Timeout = old.Timeouts.Delete,
                    Name = old.Name,
                    Type = old.Type,
                },
                default
            );
            return true;
        });
    }

    /// <summary>The result of a function; null when it cannot be computed in this preview.</summary>
    public async Task<InvokeResponse?> InvokeAsync(string token, PropertyMap args, bool isPreview)
    {
        if (IsConfigUnknown || args.ContainsUnknowns)
            return null;
        var abilities = await AbilitiesAsync();
        var response = await CallAsync(p => p.InvokeAsync(new(token, abilities.For(args), isPreview), default));
        // A provider that knows no secrets cannot tell which results come from one.
        var hidden = !abilities.Secrets && args.ContainsSecrets;
        return hidden
            ? response with
            {
                Return = PropertyMap.From(
                    response.Return.Select(p => KeyValuePair.Create(p.Key, PropertyValue.Secret(p.Value)))
                ),
            }
            : response;
    }

    /// <summary>What the provider can take; throws what its configuration failed with.</summary>
    private async Task<Abilities> AbilitiesAsync()
    {
        var configured = await (_configured ?? throw new InvalidOperationException("The provider is not configured."));
        return plugin.Abilities is { } said
            ? new(said.AcceptsSecrets, said.AcceptsResources, Previews: true)
            : new(configured.AcceptsSecrets, configured.AcceptsResources, configured.SupportsPreview);
    }

    private async Task<T> TolerantAsync<T>(Func<IResourceProvider, Task<T>> call, T without)
    {
        try
        {
            return await CallAsync(call);
        }
        catch (RpcException e) when (e.Code == StatusCode.Unimplemented)
        {
            return without;
        }
    }

    private async Task<T> CallAsync<T>(Func<IResourceProvider, Task<T>> call)
    {
        try
        {
            return await call(plugin.Provider);
        }
        catch (RpcException e) when (e.Code == StatusCode.Unavailable && plugin.Diagnosis() is { } diagnosis)
        {
            throw new RpcException(StatusCode.Unavailable, $"{e.Message}\n{diagnosis}", e.Detail, e);
        }
    }

    // Provider configuration goes in the clear whatever the plugin can take.
    private static PropertyMap ForConfig(PropertyMap properties) =>
        WireForm.For(ProviderInputs.WithoutInternals(properties), secrets: false, references: false);

    private static CheckRequest Named(CheckRequest request)
    {
        var urn = new Urn(request.Urn);
        return request with { Name = urn.Name, Type = urn.Type };
    }

    private readonly record struct Abilities(bool Secrets, bool References, bool Previews)
    {
        public PropertyMap For(PropertyMap properties) => WireForm.For(properties, Secrets, References);

        public PropertyMap Marked(PropertyMap outputs, PropertyMap inputs) =>
            Secrets ? outputs : SecretMarks.Copy(outputs, inputs);
    }
}
