using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Resources;
using PulumiApig.Framework.Runs;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Service;

internal sealed partial class Provider<TSession>
{
    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        RunAsync(
            request.Urn,
            0,
            async (resource, call) =>
            {
                var choice = new Choice(() => Read(call, request.Olds), request.RandomSeed.Memory);
                var news = Read(call, request.News);
                var (inputs, failures) = await resource.CheckAsync(call, news, choice, request.Autonaming);
                return Answers.Check(inputs.ToStruct(news, request.News), failures);
            },
            cancellation
        );

    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        RunAsync(
            request.Urn,
            0,
            (resource, call) =>
            {
                var olds = Read(call, OldInputs(request.OldInputs, request.Olds));
                var (diff, deleteFirst) = resource.Diff(call, request.Id, olds, Read(call, request.News));
                return Task.FromResult(Answers.Diff(diff, deleteFirst));
            },
            cancellation
        );

    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        RunAsync(
            request.Urn,
            request.Timeout,
            async (resource, call) =>
            {
                var (id, outputs) = await resource.CreateAsync(call, Read(call, request.Properties), request.Preview);
                return new CreateResponse { Id = id, Properties = outputs.ToStruct() };
            },
            cancellation
        );

    public Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        RunAsync(
            request.Urn,
            request.Timeout,
            async (resource, call) =>
            {
                var (inputs, outputs) = (Read(call, request.Inputs), Read(call, request.Properties));
                var live = await resource.ReadAsync(call, request.Id, inputs, outputs);
                return live is { } read
                    ? new ReadResponse
                    {
                        Id = read.Id,
                        Inputs = read.Inputs.ToStruct(),
                        Properties = read.Outputs.ToStruct(),
                    }
                    : new ReadResponse();
            },
            cancellation
        );

    public async IAsyncEnumerable<ListResponse> ListAsync(
        ListRequest request,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var resource = ResourceOf(request.Token);
        using var use = Begin();
        using var scope = Open(cancellation);
        var call = new Call<TSession>("", use.Session, new ResourceLog(_log, "", Prefix), time, null, scope.Token);
        try
        {
            await using var items = resource.ListAsync(call, request).GetAsyncEnumerator(scope.Token);
            while (await NextAsync(items))
                yield return items.Current;
        }
        finally
        {
            await _log.FlushAsync();
        }
    }

    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        RunAsync(
            request.Urn,
            request.Timeout,
            async (resource, call) =>
            {
                var outputs = await resource.UpdateAsync(
                    call,
                    request.Id,
                    Read(call, request.Olds),
                    Read(call, request.News),
                    request.Preview
                );
                return new UpdateResponse { Properties = outputs.ToStruct() };
            },
            cancellation
        );

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) =>
        RunAsync(
            request.Urn,
            request.Timeout,
            async (resource, call) =>
            {
                await resource.DeleteAsync(
                    call,
                    request.Id,
                    Read(call, OldInputs(request.OldInputs, request.Properties))
                );
                return true;
            },
            cancellation
        );

    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        _functions.TryGetValue(request.Tok, out var function)
            ? RunAsync(
                "",
                0,
                async call =>
                {
                    var (result, failures) = await function.InvokeAsync(call, Read(call, request.Args));
                    return Answers.Invoke(result, failures);
                },
                cancellation
            )
            : throw Unknown("function", request.Tok, _functions.Keys);

    // Engines that do not send inputs leave it to the outputs, which hold all of them.
    private static Struct? OldInputs(Struct? inputs, Struct? outputs) => inputs ?? outputs;

    private static PropertyMap Read(Call<TSession> call, Struct? properties) =>
        call.Log.HideSecretsOf(properties.ToPropertyMap());

    private Task<T> RunAsync<T>(
        string urn,
        double timeout,
        Func<Resource<TSession>, Call<TSession>, Task<T>> run,
        CancellationToken cancellation
    )
    {
        var name = new Urn(urn);
        if (!name.IsValid)
            throw Rpc(
                new(
                    StatusCode.InvalidArgument,
                    FrameworkMessages.InvalidUrn.Says($"'{urn}' is not the URN of a resource.")
                )
            );
        var resource = ResourceOf(name.Type);
        return RunAsync(urn, timeout, call => run(resource, call), cancellation);
    }

    /// <summary>Gives a call what it needs, and its messages the time to arrive before its answer.</summary>
    private async Task<T> RunAsync<T>(
        string urn,
        double timeout,
        Func<Call<TSession>, Task<T>> run,
        CancellationToken cancellation
    )
    {
        using var use = Begin();
        using var scope = Open(cancellation);
        var log = new ResourceLog(_log, urn, Prefix);
        try
        {
            return await run(new(urn, use.Session, log, time, TimeLimit.FromSeconds(timeout), scope.Token));
        }
        catch (ResourceException e)
        {
            throw Rpc(e, log.Render(e.Reason));
        }
        finally
        {
            await _log.FlushAsync();
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<ListResponse> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (ResourceException e)
        {
            throw Rpc(e);
        }
    }

    private CancellationTokenSource Open(CancellationToken cancellation)
    {
        try
        {
            return _scopes.Open(cancellation);
        }
        catch (ResourceException e)
        {
            throw Rpc(e);
        }
    }

    private string Prefix => definition.Package.MessagePrefix;

    private RpcException Rpc(ResourceException e) => Rpc(e, e.Reason.Render(Prefix));

    private static RpcException Rpc(ResourceException e, string reason) =>
        new(
            e.Code,
            reason,
            e.MissingSettings.IsEmpty
                ? null
                : new ConfigureErrorMissingKeys
                {
                    MissingKeys =
                    {
                        e.MissingSettings.Select(k => new ConfigureErrorMissingKeys.Types.MissingKey
                        {
                            Name = k.Name,
                            Description = k.Description,
                        }),
                    },
                },
            e
        );

    private Resource<TSession> ResourceOf(string token) =>
        _resources.TryGetValue(token, out var resource) ? resource : throw Unknown("resource", token, _resources.Keys);

    private CurrentSession<TSession>.Use Begin() =>
        _current.Begin()
        ?? throw Rpc(
            new(
                StatusCode.FailedPrecondition,
                FrameworkMessages.NotConfigured.Says("The engine called the provider before it configured it.")
            )
        );

    private RpcException Unknown(string what, string token, IEnumerable<string> known) =>
        Rpc(
            new(
                StatusCode.InvalidArgument,
                FrameworkMessages.UnknownToken.Says(
                    $"This provider has no {what} '{token}'; it has {string.Join(", ", known.Order(StringComparer.Ordinal))}."
                )
            )
        );
}
