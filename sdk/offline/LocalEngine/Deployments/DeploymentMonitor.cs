using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Deployments.Goals;
using PulumiApig.LocalEngine.Providers;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>What a running program talks to.</summary>
internal sealed class DeploymentMonitor : IResourceMonitor
{
    private const string GetResource = "pulumi:pulumi:getResource";

    private readonly Run _run;
    private readonly ResourceRegistrar _registrar;
    private readonly GoalRegistry _goals;
    private readonly GoalReader _reader;
    private readonly DefaultProviders _defaults;
    private readonly ComponentOutputs _outputs;
    private readonly ProgramLife _program;

    public DeploymentMonitor(
        Run run,
        ResourceRegistrar registrar,
        GoalRegistry goals,
        ComponentOutputs outputs,
        ProgramLife program
    )
    {
        _run = run;
        _registrar = registrar;
        _goals = goals;
        _defaults = new(run, registrar.RegisterAsync);
        _reader = new(run, goals, _defaults);
        _outputs = outputs;
        _program = program;
    }

    // Only what is really there: a program that is told yes would rely on it.
    public Task<SupportsFeatureResponse> SupportsFeatureAsync(
        SupportsFeatureRequest request,
        CancellationToken cancellation
    ) =>
        Task.FromResult(
            new SupportsFeatureResponse
            {
                HasSupport =
                    request.Id
                        is "secrets"
                            or "resourceReferences"
                            or "aliasSpecs"
                            or "replacementTrigger"
                            or "deletedWith"
                            or "replaceWith"
                            or "parameterization",
            }
        );

    public Task<RegisterResourceResponse> RegisterResourceAsync(
        RegisterResourceRequest request,
        CancellationToken cancellation
    ) =>
        WhileRunningAsync(async () =>
        {
            var (state, result) = await RegisterAsync(await _reader.ReadAsync(request));
            if (result != Result.Success && !request.SupportsResultReporting)
            {
                _run.Health.Stop();
                throw _goals.HasFailed(state.Urn)
                    ? new RunStoppedException()
                    : _run.Fail(
                        "It is new and not among the targets, and the program cannot go on without it.",
                        state.Urn
                    );
            }
            var hasOutputs = request.Custom && result == Result.Success;
            return new RegisterResourceResponse
            {
                Result = result,
                Urn = state.Urn,
                Id = WireConstants.IsUnknown(state.Id) ? "" : state.Id,
                // A component's outputs are the program's own.
                Object = (hasOutputs ? ForProgram(state.Outputs, request) : PropertyMap.Empty).ToStruct(),
            };
        });

    public Task<ReadResourceResponse> ReadResourceAsync(ReadResourceRequest request, CancellationToken cancellation) =>
        WhileRunningAsync(async () =>
        {
            var state = await ReadAsync(await _reader.ReadAsync(request));
            return new ReadResourceResponse
            {
                Urn = state.Urn,
                Properties = WireForm.For(state.Outputs, request.AcceptSecrets, request.AcceptResources).ToStruct(),
            };
        });

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, CancellationToken cancellation) =>
        WhileRunningAsync(async () =>
        {
            await _outputs.SetAsync(request.Urn, request.Outputs.ToPropertyMap());
            return true;
        });

    public Task<RegisterPackageResponse> RegisterPackageAsync(
        RegisterPackageRequest request,
        CancellationToken cancellation
    ) => Task.FromResult(new RegisterPackageResponse { Ref = _defaults.AddPackage(request) });

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellation) =>
        WhileRunningAsync(async () =>
        {
            var args = request.Args.ToPropertyMap();
            if (request.Tok == GetResource)
                return new ResourceInvokeResponse { Return = Describe(args).ToStruct() };
            if (request.DependsOn.Any(urn => _goals.HasFailed(urn) || IsNotThereYet(urn)))
                return NotKnownYet();
            var reference = await _reader.ProviderAsync(request);
            var provider = await _run.Providers.GetAsync(reference, _run.Health.Stopping);
            var response = await provider.InvokeAsync(request.Tok, args, _run.Options.IsPreview);
            if (response is not { } answer)
                return NotKnownYet();
            return new()
            {
                Return = WireForm.For(answer.Return, secrets: true, request.AcceptResources).ToStruct(),
                Failures = { answer.Failures },
            };
        });

    public async Task SignalAndWaitForShutdownAsync(CancellationToken cancellation)
    {
        _program.MarkRegistered();
        await _program.RunEnded.WaitAsync(cancellation);
    }

    private async Task<(ResourceState State, Result Result)> RegisterAsync(Goal goal)
    {
        try
        {
            var state = await _registrar.RegisterAsync(goal);
            return (state, _goals.IsSkipped(state.Urn) ? Result.Skip : Result.Success);
        }
        catch (RunStoppedException) when (_run.GoesOn)
        {
            _goals.Fail(goal.Urn.Value);
            return (goal.ToUnknownState(), Result.Fail);
        }
    }

    private async Task<ResourceState> ReadAsync(ResourceState wanted)
    {
        try
        {
            return await _registrar.ReadAsync(wanted);
        }
        catch (RunStoppedException)
        {
            // The answer has no room for a failure: the program cannot go on, and what it would have asked for is not known.
            _run.Health.Stop();
            throw;
        }
    }

    /// <summary>Does a call; a failure of the run, here or elsewhere, ends it as the official engine would.</summary>
    private async Task<T> WhileRunningAsync<T>(Func<Task<T>> call)
    {
        try
        {
            _run.Health.ThrowIfStopped();
            return await call();
        }
        catch (Exception e) when (e is RunStoppedException or OperationCanceledException)
        {
            throw new RpcException(StatusCode.Unavailable, "resource monitor shut down: the run has stopped", inner: e);
        }
        catch (LocalEngineException e)
        {
            throw new RpcException(StatusCode.FailedPrecondition, e.Message, inner: e);
        }
    }

    private static PropertyMap ForProgram(PropertyMap outputs, RegisterResourceRequest request)
    {
        var whole = request.SupportsPartialValues
            ? outputs
            : PropertyMap.From(outputs.Where(p => !p.Value.ContainsUnknowns));
        return WireForm.For(whole, request.AcceptSecrets, request.AcceptResources);
    }

    private static ResourceInvokeResponse NotKnownYet() =>
        new() { Return = PropertyMap.Empty.ToStruct(), Unknown = true };

    private PropertyMap Describe(PropertyMap args)
    {
        if (!args.Get("urn").TryGetText(out var urn) || !_run.News.TryGetValue(urn, out var state))
            throw new RpcException(StatusCode.NotFound, $"There is no resource {args.Get("urn")} in this run.");
        return PropertyMap.Of(
            ("urn", state.Urn),
            ("id", WireConstants.IsUnknown(state.Id) ? PropertyValue.Unknown : state.Id),
            ("provider", state.Provider),
            ("state", state.Outputs)
        );
    }

    private bool IsNotThereYet(string urn) =>
        _run.News.Values.Any(r => WireConstants.IsUnknown(r.Id) && (r.Urn == urn || HasAncestor(r, urn)));

    private bool HasAncestor(ResourceState state, string urn)
    {
        for (var parent = state.Parent; parent.Length > 0; parent = _goals.Find(parent)?.Parent ?? "")
        {
            if (parent == urn)
                return true;
        }
        return false;
    }
}
