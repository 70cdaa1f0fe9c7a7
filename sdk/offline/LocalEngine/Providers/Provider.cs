using System.Collections.Immutable;
using Google.Protobuf;
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
            Args = args.ToStruct(),
            Variables = { ProviderInputs.ToVariables(reference.Package, args) },
            AcceptSecrets = true,
            AcceptResources = true,
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
    public async Task<CheckedInputs> CheckConfigAsync(string urn, PropertyMap olds, PropertyMap news)
    {
        var sent = ProviderInputs.WithoutInternals(news);
        var request = _configRequests.Check(urn, ProviderInputs.WithoutInternals(olds), sent);
        request.RandomSeed = ByteString.Empty;
        var response = await TolerantAsync(
            p => p.CheckConfigAsync(request, default),
            new CheckResponse { Inputs = sent.ToStruct() }
        );
        var inputs = SecretMarks.Copy(response.Inputs.ToPropertyMap(), news);
        return new(ProviderInputs.Restored(inputs, news), response.Failures);
    }

    /// <summary>Compares configurations. A provider that does not leaves it to the engine, and replaces nothing.</summary>
    public Task<DiffResponse> DiffConfigAsync(ResourceState old, PropertyMap news)
    {
        var known = old with { Id = "", Inputs = ProviderInputs.WithoutInternals(old.Inputs) };
        var request = _configRequests.Diff(known, ProviderInputs.WithoutInternals(news), old.IgnoreChanges);
        return TolerantAsync(p => p.DiffConfigAsync(request, default), new DiffResponse());
    }

    public async Task<CheckedInputs> CheckAsync(string urn, PropertyMap olds, PropertyMap news)
    {
        if (IsConfigUnknown)
            return new(news, []);
        var abilities = await AbilitiesAsync();
        var request = abilities.Requests().Check(urn, olds, news);
        var response = await CallAsync(p => p.CheckAsync(request, default));
        return new(abilities.Marked(response.Inputs.ToPropertyMap(), news), response.Failures);
    }

    public async Task<DiffResponse> DiffAsync(ResourceState old, PropertyMap news, ImmutableArray<string> ignoreChanges)
    {
        if (IsConfigUnknown)
            return new() { Changes = DiffChanges.DiffSome };
        var request = (await AbilitiesAsync()).Requests().Diff(old, news, ignoreChanges);
        return await CallAsync(p => p.DiffAsync(request, default));
    }

    public async Task<(string Id, PropertyMap Outputs)> CreateAsync(ResourceState state, bool isPreview)
    {
        if (IsConfigUnknown)
            return ("", PropertyMap.Empty);
        var abilities = await AbilitiesAsync();
        if (isPreview && !abilities.Previews)
            return ("", state.Inputs);
        var request = abilities.Requests().Create(state, isPreview);
        var response = await CallAsync(p => p.CreateAsync(request, default));
        return (response.Id, abilities.Marked(response.Properties.ToPropertyMap(), state.Inputs));
    }

    public async Task<PropertyMap> UpdateAsync(ResourceState old, ResourceState state, bool isPreview)
    {
        if (IsConfigUnknown)
            return PropertyMap.Empty;
        var abilities = await AbilitiesAsync();
        if (isPreview && !abilities.Previews)
            return state.Inputs;
        var request = abilities.Requests().Update(old, state, isPreview);
        var response = await CallAsync(p => p.UpdateAsync(request, default));
        return abilities.Marked(response.Properties.ToPropertyMap(), state.Inputs);
    }

    /// <param name="state">The resource: its id, and what is known of it.</param>
    /// <param name="isImport">Whether nothing but the id is known.</param>
    public async Task<LiveState> ReadAsync(ResourceState state, bool isImport)
    {
        if (IsConfigUnknown)
            return new(state.Id, PropertyMap.Empty, Inputs: null);
        var request = (await AbilitiesAsync()).Requests().Read(state, isImport);
        var response = await CallAsync(p => p.ReadAsync(request, default));
        return new(response.Id, response.Properties?.ToPropertyMap(), response.Inputs?.ToPropertyMap());
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
    public async Task<(PropertyMap Return, IReadOnlyList<CheckFailure> Failures)?> InvokeAsync(
        string token,
        PropertyMap args,
        bool isPreview
    )
    {
        if (IsConfigUnknown || args.ContainsUnknowns)
            return null;
        var abilities = await AbilitiesAsync();
        var request = new InvokeRequest
        {
            Tok = token,
            Args = WireForm.For(args, abilities.Secrets, abilities.References).ToStruct(),
            Preview = isPreview,
        };
        var response = await CallAsync(p => p.InvokeAsync(request, default));
        var result = response.Return.ToPropertyMap();
        // A provider that knows no secrets cannot tell which results come from one.
        return (!abilities.Secrets && args.ContainsSecrets ? SecretMarks.All(result) : result, response.Failures);
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
            throw e.WithMessage($"{e.Message}\n{diagnosis}");
        }
    }
}
