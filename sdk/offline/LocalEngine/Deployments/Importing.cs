using PulumiApig.LocalEngine.Deployments.Goals;
using PulumiApig.LocalEngine.Deployments.Steps;
using PulumiApig.LocalEngine.Providers;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>What to take over, and as what.</summary>
/// <param name="Type">Type of the resource.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Id">The id that the provider knows it by.</param>
/// <param name="Parent">URN of its parent; null for the stack.</param>
/// <param name="IsProtected">Whether the state protects it.</param>
internal sealed record ImportRequest(string Type, string Name, string Id, string? Parent, bool IsProtected);

/// <summary>Takes over an existing thing into the state, without the program.</summary>
internal sealed class Importing(Run run) : IDisposable
{
    private readonly GoalRegistry _goals = new();
    private readonly StepExecutor _executor = new(run);

    public void Dispose() => _executor.Dispose();

    /// <returns>The resource as it stands in the state then; null when that failed.</returns>
    public async Task<ResourceState?> RunAsync(ImportRequest request)
    {
        using var registrar = new ResourceRegistrar(run, _goals, _executor);
        try
        {
            if (request.Parent is { } named && run.Olds.Find(named) is null)
                throw run.Fail($"The stack has no resource {named}: it cannot be the parent.");
            var parent = request.Parent ?? await StackAsync(registrar);
            var urn = Urn.Create(run.Stack, run.Project.Name, new(parent), request.Type, request.Name);
            if (run.Olds.Find(urn.Value) is { } present)
                throw run.Fail($"The stack has it already, with the id '{present.Id}'.", urn.Value);
            var provider = await ProviderAsync(registrar, ProviderReference.PackageOf(request.Type));
            var wanted = new ResourceState
            {
                Urn = urn.Value,
                Type = request.Type,
                IsCustom = true,
                ImportId = request.Id,
                Parent = parent,
                Provider = provider.ToString(),
                IsProtected = request.IsProtected,
            };
            var imported = (await _executor.RunAsync(new Step { Op = StepOp.Import, New = wanted })).New!;
            await CheckAsync(imported);
            return imported;
        }
        catch (RunStoppedException)
        {
            return null;
        }
    }

    private async Task<string> StackAsync(ResourceRegistrar registrar)
    {
        if (run.Olds.Resources.FirstOrDefault(r => r.IsStack) is { } stack)
            return stack.Urn;
        var urn = Urn.Create(run.Stack, run.Project.Name, null, Urn.StackType, $"{run.Project.Name}-{run.Stack}");
        return (await registrar.RegisterAsync(new Goal { Urn = urn })).Urn;
    }

    /// <summary>The default provider that the stack has already, with today's configuration; else a new one.</summary>
    private async Task<ProviderReference> ProviderAsync(ResourceRegistrar registrar, string package)
    {
        var type = ProviderReference.TypeOf(package);
        var old = run.Olds.Resources.LastOrDefault(r =>
            r.Type == type && !r.IsPendingDeletion && r.Name.StartsWith("default", StringComparison.Ordinal)
        );
        var state = await registrar.RegisterAsync(
            new Goal
            {
                Urn = old is null ? Urn.Create(run.Stack, run.Project.Name, null, type, "default") : new(old.Urn),
                IsCustom = true,
                Inputs = ProviderInputs.Restored(run.Config.Of(package), old?.Inputs ?? PropertyMap.Empty),
            }
        );
        return new(state.Urn, state.Id);
    }

    /// <summary>Warns when a program with the inputs that were read would be refused.</summary>
    private async Task CheckAsync(ResourceState imported)
    {
        var provider = await run.Providers.GetAsync(imported.Provider, run.Health.Stopping);
        try
        {
            var response = await provider.CheckAsync(imported.Urn, imported.Inputs, imported.Inputs);
            foreach (var failure in response.Failures)
            {
                var reason = $"{failure.Property} {failure.Reason}".Trim();
                run.Say(LogSeverity.Warning, $"A program with these inputs would be refused: {reason}", imported.Urn);
            }
        }
        catch (RpcException e)
        {
            run.Say(LogSeverity.Warning, $"The inputs that were read could not be checked: {e.Message}", imported.Urn);
        }
    }
}
