using System.Collections.Immutable;
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
        if (response.Failures.IsEmpty)
        {
            await ExpectStableCheckAsync(request.Urn, response.Inputs, cancellation);
            Report(request.Urn, (await _schema.Value).UnknownInputs(request.Type, response.Inputs));
        }
        return response;
    }

    public async Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        var response = await provider.DiffAsync(request, cancellation);
        Report(request.Urn, DiffConduct.Faults(response));
        Report(request.Urn, (await _schema.Value).UnknownPaths(request.Type, response.DetailedDiff.Keys));
        return response;
    }

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        if (request.IsPreview)
            return await provider.CreateAsync(request, cancellation);
        var predicted = await provider.CreateAsync(request with { IsPreview = true }, cancellation);
        var response = await provider.CreateAsync(request, cancellation);
        await ExpectOutputsAsync(request.Urn, request.Type, request.Inputs, predicted.Outputs, response.Outputs);
        await ExpectNoDiffAsync(
            request.Urn,
            request.Type,
            response.Id,
            request.Inputs,
            response.Outputs,
            "Create",
            cancellation
        );
        return response;
    }

    public async Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        if (request.IsPreview)
            return await provider.UpdateAsync(request, cancellation);
        var predicted = await provider.UpdateAsync(request with { IsPreview = true }, cancellation);
        var response = await provider.UpdateAsync(request, cancellation);
        await ExpectOutputsAsync(request.Urn, request.Type, request.News, predicted.Outputs, response.Outputs);
        await ExpectNoDiffAsync(
            request.Urn,
            request.Type,
            request.Id,
            request.News,
            response.Outputs,
            "Update",
            cancellation
        );
        return response;
    }

    public async Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        var response = await provider.ReadAsync(request, cancellation);
        var isGone = response.Id.Length == 0 || response.Outputs is null;
        if (isGone && (response.Id.Length > 0 || response.Outputs is not null || response.Inputs is not null))
            Report(request.Urn, "Read says that the resource is gone, and its answer is not empty.");
        if (!isGone && response.Inputs is { } inputs)
        {
            await ExpectStableCheckAsync(request.Urn, inputs, cancellation);
            await ExpectNoDiffAsync(
                request.Urn,
                request.Type,
                response.Id,
                inputs,
                response.Outputs!,
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
                    Outputs = request.OldOutputs,
                },
                cancellation
            );
            if (read != ReadResponse.Gone)
                Report(request.Urn, "Read still finds the resource after it was deleted.");
        }
        catch (RpcException e)
        {
            Report(request.Urn, $"Deleting what is gone, or reading it, fails: {e.Message}");
        }
    }

    public Task<HandshakeResponse> HandshakeAsync(HandshakeRequest request, CancellationToken cancellation) =>
        provider.HandshakeAsync(request, cancellation);

    public Task<string> GetPluginVersionAsync(CancellationToken cancellation) =>
        provider.GetPluginVersionAsync(cancellation);

    public Task<string> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
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

    public Task<ImmutableArray<string>> GetMappingsAsync(string key, CancellationToken cancellation) =>
        provider.GetMappingsAsync(key, cancellation);

    public Task<Mapping> GetMappingAsync(MappingRequest request, CancellationToken cancellation) =>
        provider.GetMappingAsync(request, cancellation);

    public Task CancelAsync(CancellationToken cancellation) => provider.CancelAsync(cancellation);

    public Task AttachAsync(string engineAddress, CancellationToken cancellation) =>
        provider.AttachAsync(engineAddress, cancellation);

    private async Task ExpectStableCheckAsync(string urn, PropertyMap inputs, CancellationToken cancellation)
    {
        var name = new Protocol.Urn(urn);
        var again = await provider.CheckAsync(
            new()
            {
                Urn = urn,
                Olds = inputs,
                News = inputs,
                Name = name.Name,
                Type = name.Type,
            },
            cancellation
        );
        if (!again.Failures.IsEmpty)
        {
            Report(
                urn,
                $"Check refuses inputs that the provider gave: {again.Failures[0].Property} {again.Failures[0].Reason}"
            );
        }
        else if (!again.Inputs.Equals(inputs))
            Report(urn, $"Check changes inputs that the provider gave: {inputs} becomes {again.Inputs}.");
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
                OldInputs = inputs,
                OldOutputs = outputs,
                News = inputs,
                Name = new Protocol.Urn(urn).Name,
                Type = type,
            },
            cancellation
        );
        if (diff.Changes != DiffChanges.None)
            Report(urn, $"After {after} there is a difference at once: {string.Join(", ", diff.DetailedDiff.Keys)}.");
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
            report(urn, "Conduct of the provider: " + fault);
    }
}
