using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Plugins;

/// <summary>
/// The package <c>pulumi</c>, which has no plugin: references to other stacks, here those of the same project.
/// </summary>
/// <param name="project">Name of the project.</param>
/// <param name="open">The state file of a stack.</param>
internal sealed class BuiltInPlugin(string project, Func<string, StateFile> open) : IPlugin, IResourceProvider
{
    public const string Package = "pulumi";
    private const string StackReference = "pulumi:pulumi:StackReference";

    public IResourceProvider Provider => this;

    public ProviderHandshakeResponse Abilities => new() { AcceptSecrets = true, AcceptResources = true };

    public string Version => "";

    public string? Diagnosis() => null;

    public Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        if (request.Type != StackReference)
            throw Unimplemented(request.Type);
        var outputs = OutputsOf(request.Id);
        var secrets = outputs.Where(o => o.Value.ContainsSecrets).Select(o => PropertyValue.Of(o.Key));
        return Task.FromResult(
            new ReadResponse
            {
                Id = request.Id,
                Inputs = request.Inputs,
                Properties = PropertyMap
                    .Of(("name", request.Id), ("outputs", outputs), ("secretOutputNames", PropertyValue.List(secrets)))
                    .ToStruct(),
            }
        );
    }

    public Task<ProviderHandshakeResponse> HandshakeAsync(
        ProviderHandshakeRequest request,
        CancellationToken cancellation
    ) => Task.FromResult(Abilities);

    public Task<PluginInfo> GetPluginInfoAsync(CancellationToken cancellation) =>
        Task.FromResult(new PluginInfo { Version = Version });

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        Task.FromResult(new DiffResponse { Changes = DiffChanges.DiffNone });

    public Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation) =>
        Task.FromResult(new ConfigureResponse());

    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        throw Unimplemented("GetSchema");

    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        throw Unimplemented(request.Type);

    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        throw Unimplemented(request.Type);

    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        throw Unimplemented(request.Type);

    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        throw Unimplemented(request.Type);

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) => throw Unimplemented(request.Type);

    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        throw Unimplemented(request.Tok);

    public Task CancelAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task AttachAsync(PluginAttach request, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The outputs of a stack, named as <c>stack</c>, <c>project/stack</c> or <c>organization/project/stack</c>.</summary>
    private PropertyMap OutputsOf(string name)
    {
        var parts = name.Split('/');
        if (parts.Length > 3 || (parts.Length > 1 && parts[^2] != project))
        {
            throw new RpcException(
                StatusCode.NotFound,
                $"The stack '{name}' cannot be reached: apig-local knows the stacks of its own project '{project}' only."
            );
        }
        var file = open(parts[^1]);
        if (!file.Exists)
            throw new RpcException(StatusCode.NotFound, $"There is no stack '{name}'.");
        return file.Load().Resources.FirstOrDefault(r => r.IsStack)?.Outputs ?? PropertyMap.Empty;
    }

    private static RpcException Unimplemented(string what) =>
        new(StatusCode.Unimplemented, $"apig-local does not support {what}.");
}
