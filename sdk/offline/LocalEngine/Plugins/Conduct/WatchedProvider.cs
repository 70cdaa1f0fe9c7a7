using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Plugins.Conduct;

/// <summary>
/// Holds a provider to what the protocol expects and an engine lets pass or notices too late. It asks more than an
/// engine does: each answer is tried against the next call that an engine could make with it.
/// </summary>
/// <param name="provider">The provider.</param>
/// <param name="report">Told of each fault: the URN of the resource, and a sentence.</param>
internal sealed class WatchedProvider(IResourceProvider provider, Action<string, string> report) : IResourceProvider
{
    private readonly Lazy<Task<SchemaNames>> _schema = new(() => SchemaNames.ReadAsync(provider));

    public async Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        var response = await provider.CheckAsync(request, cancellation);
        if (response.Failures.Count == 0)
        {
            var inputs = response.Inputs.ToPropertyMap();
            await ExpectStableCheckAsync(request.Urn, inputs, cancellation);
            Report(request.Urn, (await _schema.Value).UnknownInputs(request.Type, inputs));
        }
        return response;
    }

    public async Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        var response = await provider.DiffAsync(request, cancellation);
        Report(request.Urn, DiffConduct.Faults(response));
        Report(
            request.Urn,
            (await _schema.Value).UnknownPaths(request.Type, response.DetailedDiff.Keys.Order(StringComparer.Ordinal))
        );
        return response;
    }

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        if (request.Preview)
            return await provider.CreateAsync(request, cancellation);
        var predicted = await provider.CreateAsync(new(request) { Preview = true }, cancellation);
        var response = await provider.CreateAsync(request, cancellation);
        var (inputs, outputs) = (request.Properties.ToPropertyMap(), response.Properties.ToPropertyMap());
        await ExpectOutputsAsync(request.Urn, request.Type, inputs, predicted.Properties.ToPropertyMap(), outputs);
        await ExpectNoDiffAsync(request.Urn, request.Type, response.Id, inputs, outputs, "Create", cancellation);
        return response;
    }

    public async Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        if (request.Preview)
            return await provider.UpdateAsync(request, cancellation);
        var predicted = await provider.UpdateAsync(new(request) { Preview = true }, cancellation);
        var response = await provider.UpdateAsync(request, cancellation);
        var (news, outputs) = (request.News.ToPropertyMap(), response.Properties.ToPropertyMap());
        await ExpectOutputsAsync(request.Urn, request.Type, news, predicted.Properties.ToPropertyMap(), outputs);
        await ExpectNoDiffAsync(request.Urn, request.Type, request.Id, news, outputs, "Update", cancellation);
        return response;
    }

    public async Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        var response = await provider.ReadAsync(request, cancellation);
        var isGone = response.Id.Length == 0 || response.Properties is null;
        if (isGone && (response.Id.Length > 0 || response.Properties is not null || response.Inputs is not null))
            Report(request.Urn, "Read says that the resource is gone, and its answer is not empty.");
        if (!isGone && response.Inputs?.ToPropertyMap() is { } inputs)
        {
            await ExpectStableCheckAsync(request.Urn, inputs, cancellation);
            await ExpectNoDiffAsync(
                request.Urn,
                request.Type,
                response.Id,
                inputs,
                response.Properties.ToPropertyMap(),
                "Read",
                cancellation
            );
        }
        return response;
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        await provider.DeleteAsync(request, cancellation);
        try
        {
            await provider.DeleteAsync(request, cancellation);
            var read = await provider.ReadAsync(
                new()
                {
                    Id = request.Id,
                    Urn = request.Urn,
                    Name = request.Name,
                    Type = request.Type,
                    Inputs = request.OldInputs,
                    Properties = request.Properties,
                },
                cancellation
            );
            if (!read.Equals(new ReadResponse()))
                Report(request.Urn, "Read still finds the resource after it was deleted.");
        }
        catch (RpcException e)
        {
            Report(request.Urn, $"Deleting what is gone, or reading it, fails: {e.Message}");
        }
    }

    public Task<ProviderHandshakeResponse> HandshakeAsync(
        ProviderHandshakeRequest request,
        CancellationToken cancellation
    ) => provider.HandshakeAsync(request, cancellation);

    public Task<PluginInfo> GetPluginInfoAsync(CancellationToken cancellation) =>
        provider.GetPluginInfoAsync(cancellation);

    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        provider.GetSchemaAsync(request, cancellation);

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        provider.CheckConfigAsync(request, cancellation);

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        provider.DiffConfigAsync(request, cancellation);

    public Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation) =>
        provider.ConfigureAsync(request, cancellation);

    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        provider.InvokeAsync(request, cancellation);

    public IAsyncEnumerable<ListResponse> ListAsync(ListRequest request, CancellationToken cancellation) =>
        provider.ListAsync(request, cancellation);

    public Task<GetMappingsResponse> GetMappingsAsync(GetMappingsRequest request, CancellationToken cancellation) =>
        provider.GetMappingsAsync(request, cancellation);

    public Task<GetMappingResponse> GetMappingAsync(GetMappingRequest request, CancellationToken cancellation) =>
        provider.GetMappingAsync(request, cancellation);

    public Task CancelAsync(CancellationToken cancellation) => provider.CancelAsync(cancellation);

    public Task AttachAsync(PluginAttach request, CancellationToken cancellation) =>
        provider.AttachAsync(request, cancellation);

    private async Task ExpectStableCheckAsync(string urn, PropertyMap inputs, CancellationToken cancellation)
    {
        var name = new Protocol.Urn(urn);
        var again = await provider.CheckAsync(
            new()
            {
                Urn = urn,
                Olds = inputs.ToStruct(),
                News = inputs.ToStruct(),
                Name = name.Name,
                Type = name.Type,
            },
            cancellation
        );
        if (again.Failures.Count > 0)
        {
            Report(
                urn,
                $"Check refuses inputs that the provider gave: {again.Failures[0].Property} {again.Failures[0].Reason}"
            );
        }
        else if (again.Inputs.ToPropertyMap() is var changed && !changed.Equals(inputs))
            Report(urn, $"Check changes inputs that the provider gave: {inputs} becomes {changed}.");
    }

    private async Task ExpectNoDiffAsync(
        string urn,
        string type,
        string id,
        PropertyMap inputs,
        PropertyMap outputs,
        string after,
        CancellationToken cancellation
    )
    {
        var diff = await provider.DiffAsync(
            new()
            {
                Id = id,
                Urn = urn,
                OldInputs = inputs.ToStruct(),
                Olds = outputs.ToStruct(),
                News = inputs.ToStruct(),
                Name = new Protocol.Urn(urn).Name,
                Type = type,
            },
            cancellation
        );
        if (diff.Changes != DiffChanges.DiffNone)
            Report(
                urn,
                $"After {after} there is a difference at once: {string.Join(", ", diff.DetailedDiff.Keys.Order(StringComparer.Ordinal))}."
            );
    }

    private async Task ExpectOutputsAsync(
        string urn,
        string type,
        PropertyMap inputs,
        PropertyMap predicted,
        PropertyMap outputs
    )
    {
        Report(urn, OutputConduct.Faults(inputs, predicted, outputs));
        Report(urn, (await _schema.Value).UnknownOutputs(type, outputs));
    }

    private void Report(string urn, params IEnumerable<string> faults)
    {
        foreach (var fault in faults)
            report(urn, "The provider breaks the protocol: " + fault);
    }
}
