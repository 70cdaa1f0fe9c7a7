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
    private readonly ProviderRequests _configRequests = Abilities.Configuration.Requests();
    private Task<ConfigureResponse>? _configured;

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
        var request = new ConfigureRequest
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
        };
        _configured = CallAsync(p => p.ConfigureAsync(request, default));
    }

    /// <summary>Checks configuration. A provider that does not is content with any.</summary>
    public async Task<CheckResponse> CheckConfigAsync(string urn, PropertyMap olds, PropertyMap news)
    {
        var sent = ProviderInputs.WithoutInternals(news);
        var request = _configRequests.Check(urn, ProviderInputs.WithoutInternals(olds), sent) with
        {
            RandomSeed = default,
        };
        var response = await TolerantAsync(p => p.CheckConfigAsync(request, default), new CheckResponse(sent));
        return response with { Inputs = ProviderInputs.Restored(SecretMarks.Copy(response.Inputs, news), news) };
    }

    /// <summary>Compares configurations. A provider that does not leaves it to the engine, and replaces nothing.</summary>
    public Task<DiffResponse> DiffConfigAsync(ResourceState old, PropertyMap news)
    {
        var known = old with { Id = "", Inputs = ProviderInputs.WithoutInternals(old.Inputs) };
        var request = _configRequests.Diff(known, ProviderInputs.WithoutInternals(news), old.IgnoreChanges);
        return TolerantAsync(p => p.DiffConfigAsync(request, default), new DiffResponse { HasDetailedDiff = false });
    }

    public async Task<CheckResponse> CheckAsync(string urn, PropertyMap olds, PropertyMap news)
    {
        if (IsConfigUnknown)
            return new(news);
        var abilities = await AbilitiesAsync();
        var request = abilities.Requests().Check(urn, olds, news);
        var response = await CallAsync(p => p.CheckAsync(request, default));
        return response with { Inputs = abilities.Marked(response.Inputs, news) };
    }

    public async Task<DiffResponse> DiffAsync(ResourceState old, PropertyMap news, ImmutableArray<string> ignoreChanges)
    {
        if (IsConfigUnknown)
            return new() { Changes = DiffChanges.Some, HasDetailedDiff = false };
        var request = (await AbilitiesAsync()).Requests().Diff(old, news, ignoreChanges);
        return await CallAsync(p => p.DiffAsync(request, default));
    }

    public async Task<CreateResponse> CreateAsync(ResourceState state, bool isPreview)
    {
        if (IsConfigUnknown)
            return new("", PropertyMap.Empty);
        var abilities = await AbilitiesAsync();
        if (isPreview && !abilities.Previews)
            return new("", state.Inputs);
        var request = abilities.Requests().Create(state, isPreview);
        var response = await CallAsync(p => p.CreateAsync(request, default));
        return response with { Outputs = abilities.Marked(response.Outputs, state.Inputs) };
    }

    public async Task<UpdateResponse> UpdateAsync(ResourceState old, ResourceState state, bool isPreview)
    {
        if (IsConfigUnknown)
            return new(PropertyMap.Empty);
        var abilities = await AbilitiesAsync();
        if (isPreview && !abilities.Previews)
            return new(state.Inputs);
        var request = abilities.Requests().Update(old, state, isPreview);
        var response = await CallAsync(p => p.UpdateAsync(request, default));
        return new(abilities.Marked(response.Outputs, state.Inputs));
    }

    /// <param name="state">The resource: its id, and what is known of it.</param>
    /// <param name="isImport">Whether nothing but the id is known.</param>
    public async Task<ReadResponse> ReadAsync(ResourceState state, bool isImport)
    {
        if (IsConfigUnknown)
            return new() { Id = state.Id, Outputs = PropertyMap.Empty };
        var request = (await AbilitiesAsync()).Requests().Read(state, isImport);
        return await CallAsync(p => p.ReadAsync(request, default));
    }

    public async Task DeleteAsync(ResourceState old)
    {
        var request = (await AbilitiesAsync()).Requests().Delete(old);
        await CallAsync(async p =>
        {
            await p.DeleteAsync(request, default);
            return true;
        });
    }

    /// <summary>The result of a function; null when it cannot be computed in this preview.</summary>
    public async Task<InvokeResponse?> InvokeAsync(string token, PropertyMap args, bool isPreview)
    {
        if (IsConfigUnknown || args.ContainsUnknowns)
            return null;
        var abilities = await AbilitiesAsync();
        var request = new InvokeRequest(token, WireForm.For(args, abilities.Secrets, abilities.References), isPreview);
        var response = await CallAsync(p => p.InvokeAsync(request, default));
        // A provider that knows no secrets cannot tell which results come from one.
        return !abilities.Secrets && args.ContainsSecrets
            ? response with
            {
                Return = SecretMarks.All(response.Return),
            }
            : response;
    }

    /// <summary>What the provider can take; throws what its configuration failed with.</summary>
    private async Task<Abilities> AbilitiesAsync() =>
        Abilities.Of(
            plugin.Abilities,
            await (_configured ?? throw new InvalidOperationException("The provider is not configured."))
        );

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
}
