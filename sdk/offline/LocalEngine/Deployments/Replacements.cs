using System.Collections.Immutable;
using PulumiApig.LocalEngine.Deployments.Goals;
using PulumiApig.LocalEngine.Diffs;
using PulumiApig.LocalEngine.Providers;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>Which resources this run replaces, and which others have to go with them.</summary>
internal sealed class Replacements(Run run, GoalRegistry goals)
{
    private readonly HashSet<string> _replaced = [];
    private readonly Dictionary<string, Difference> _deletedDependents = [];

    /// <summary>Notes that a resource is being replaced.</summary>
    public void Add(string urn) => _replaced.Add(urn);

    /// <summary>Whether a resource was deleted in this run since one that it depends on had to be deleted first.</summary>
    public bool WasDeleted(ResourceState old) => _deletedDependents.ContainsKey(old.Urn);

    /// <summary>Why it was deleted.</summary>
    public Difference Reason(ResourceState old) => _deletedDependents[old.Urn];

    /// <summary>A reason to replace a resource that lies outside of its own inputs; null when there is none.</summary>
    public async Task<Difference?> ForcedAsync(Goal goal, ResourceState old)
    {
        if (HasTriggerFired(goal.ReplacementTrigger, old.ReplacementTrigger))
            return Difference.Replace("replacementTrigger");
        if (run.Options.Replaces.Match(goal.Urn.Value))
            return Difference.Replace("id");
        if (goal.ReplaceWith.Any(_replaced.Contains))
            return Difference.Replace("replaceWith");
        if (_replaced.Contains(goal.DeletedWith))
            return Difference.Replace("deletedWith");
        return await IsProviderReplacedAsync(goal, old) ? Difference.Replace("provider") : null;
    }

    /// <summary>Asks the provider what changes. A provider resource is asked itself.</summary>
    public async Task<DiffResponse> DiffAsync(Goal goal, ResourceState old, PropertyMap news)
    {
        // Under an alias the provider gets the name and the type of now, as with the other calls.
        old = old with
        {
            Urn = goal.Urn.Value,
            Type = goal.Type,
        };
        if (ProviderReference.IsProviderType(goal.Type))
        {
            var self = await run.Providers.StartAsync(
                goal.Urn.Value,
                ProviderReference.PackageOf(goal.Type),
                ProviderInputs.VersionOf(news),
                run.Health.Stopping
            );
            return await self.DiffConfigAsync(old, news);
        }
        var provider = await run.Providers.GetAsync(goal.Provider, run.Health.Stopping);
        if (provider.IsConfigUnknown)
        {
            run.Say(
                LogSeverity.Warning,
                "Its provider has inputs that are not known during preview: an update is assumed.",
                goal.Urn.Value
            );
        }
        return await provider.DiffAsync(old, news, goal.IgnoreChanges);
    }

    /// <summary>
    /// Finds the resources that must be deleted before this one is, and marks them as deleted: those that cannot live
    /// without it, and those that would have to be replaced if nothing were known of its outputs.
    /// </summary>
    public async Task<ImmutableArray<ResourceState>> DeleteDependentsAsync(ResourceState root, Difference difference)
    {
        var doomed = new HashSet<string> { root.Urn };
        var dependents = ImmutableArray.CreateBuilder<ResourceState>();
        // The state's order puts each resource behind all that it depends on: one pass finds them all.
        foreach (var candidate in run.Olds.Resources.SkipWhile(r => !ReferenceEquals(r, root)).Skip(1))
        {
            if (!IsOpen(candidate) || !await MustGoAsync(candidate, doomed))
                continue;
            if (candidate.IsProtected)
            {
                run.Refuse(
                    "It must be replaced since a resource that it depends on is, and it is protected.",
                    candidate.Urn
                );
            }
            doomed.Add(candidate.Urn);
            dependents.Add(candidate);
            _deletedDependents[candidate.Urn] = difference with { ReplaceKeys = [], Details = null, Diffs = [] };
        }
        return dependents.ToImmutable();
    }

    // One that the program has registered already is decided.
    private bool IsOpen(ResourceState candidate) =>
        candidate is { IsCustom: true, IsExternal: false, IsPendingDeletion: false, IsPendingReplacement: false }
        && goals.Find(candidate.Urn) is null
        && !_deletedDependents.ContainsKey(candidate.Urn);

    private async Task<bool> MustGoAsync(ResourceState candidate, HashSet<string> doomed)
    {
        if (ProviderReference.TryParse(candidate.Provider, out var reference) && doomed.Contains(reference.Urn))
            return true;
        if (doomed.Contains(candidate.DeletedWith) || candidate.ReplaceWith.Any(doomed.Contains))
            return true;
        var unknown = candidate
            .Inputs.Keys.Where(p =>
                candidate.PropertyDependencies.TryGetValue(p, out var urns) && urns.Any(doomed.Contains)
            )
            .ToList();
        if (unknown.Count == 0)
            return false;
        var news = unknown.Aggregate(
            candidate.Inputs,
            (inputs, property) => inputs.Set(property, PropertyValue.Unknown)
        );
        var response = candidate.IsProvider
            ? await (
                await ProviderAsync(new ProviderReference(candidate.Urn, candidate.Id).ToString())
            ).DiffConfigAsync(candidate, news)
            : await (await ProviderAsync(candidate.Provider)).DiffAsync(candidate, news, candidate.IgnoreChanges);
        return DiffReading.Read(response, candidate, news, candidate.ReplaceOnChanges).Kind == DifferenceKind.Replace;
    }

    /// <summary>
    /// Whether another provider serves the resource now, and the new one says that it addresses another system.
    /// </summary>
    private async Task<bool> IsProviderReplacedAsync(Goal goal, ResourceState old)
    {
        if (goal.Provider == old.Provider)
            return false;
        if (
            !ProviderReference.TryParse(goal.Provider, out var now)
            || !ProviderReference.TryParse(old.Provider, out var before)
            || run.Olds.Resources.FirstOrDefault(r => r.Urn == before.Urn && r.Id == before.Id) is not { } oldProvider
        )
        {
            return true;
        }
        if (!run.News.TryGetValue(now.Urn, out var registered))
            throw new LocalEngineException($"Its provider {now.Urn} was not registered before.");
        var inputs = registered.Inputs;
        var provider = await ProviderAsync(goal.Provider);
        var response = await provider.DiffConfigAsync(oldProvider, inputs);
        return DiffReading.Read(response, oldProvider, inputs, []).Kind == DifferenceKind.Replace;
    }

    private static bool HasTriggerFired(PropertyValue? now, PropertyValue? before) =>
        now is { ContainsUnknowns: true } || !Equals(now?.WithoutSecrets(), before?.WithoutSecrets());

    private Task<Provider> ProviderAsync(string reference) => run.Providers.GetAsync(reference, run.Health.Stopping);
}
