using System.Collections.Concurrent;
using PulumiApig.Engine.Protocol.Monitor;

namespace Pulumi;

/// <summary>What the engine can do; each feature is asked for once.</summary>
internal sealed class EngineFeatures(IResourceMonitor monitor)
{
    public const string ResourceReferences = "resourceReferences";
    public const string OutputValues = "outputValues";
    public const string AliasSpecs = "aliasSpecs";
    public const string DeletedWith = "deletedWith";
    public const string ReplaceWith = "replaceWith";
    public const string Parameterization = "parameterization";

    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new();

    public Task<bool> HasAsync(string feature) => _answers.GetOrAdd(feature, f => new(() => AskAsync(f))).Value;

    /// <exception cref="InvalidOperationException">The engine does not have the feature.</exception>
    public async Task RequireAsync(string feature, string why)
    {
        if (!await HasAsync(feature))
            throw new InvalidOperationException($"The engine is too old for {why}: it lacks the feature '{feature}'.");
    }

    private async Task<bool> AskAsync(string feature) =>
        (await monitor.SupportsFeatureAsync(new() { Id = feature }, default)).HasSupport;
}
