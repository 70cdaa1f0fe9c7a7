using System.Collections.Immutable;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Plugins;
using PulumiApig.LocalEngine.Providers;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments.Goals;

/// <summary>Makes a goal of what a program sends, with what it inherits from its parent.</summary>
/// <param name="run">The run.</param>
/// <param name="goals">The goals so far.</param>
/// <param name="defaults">Default providers.</param>
internal sealed class GoalReader(Run run, GoalRegistry goals, DefaultProviders defaults)
{
    /// <exception cref="RpcException">The program asks for something that is wrong, or that is not known here.</exception>
    public async Task<Goal> ReadAsync(RegisterResourceRequest request)
    {
        var inputs = request.Object.ToPropertyMap();
        RefuseUnsupported(request, inputs);
        var parent = ParentOf(request.Parent, request.Name);
        var urn = Urn.Create(run.Stack, run.Project.Name, parent?.Urn, request.Type, request.Name);
        var package = Package(request.Type, request.PackageRef, request.Version, request.PluginDownloadURL);
        var isProvider = ProviderReference.IsProviderType(request.Type);
        return new()
        {
            Urn = urn,
            IsCustom = request.Custom,
            Inputs = isProvider ? ProviderInputs.Create(inputs, package.Version, package.DownloadUrl) : inputs,
            Parent = request.Parent,
            Provider = request.Custom && !isProvider ? await ProviderAsync(package, request.Provider, parent) : "",
            Providers = (parent?.Providers ?? ImmutableDictionary<string, string>.Empty).SetItems(request.Providers),
            Dependencies = Registered(request.Dependencies, urn),
            PropertyDependencies = PropertyDependencies(request, inputs),
            IsProtected = request.HasProtect ? request.Protect : parent?.IsProtected ?? false,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : parent?.RetainOnDelete ?? false,
            // Older programs set only the first of the two fields.
            DeleteBeforeReplace =
                request.DeleteBeforeReplace || request.DeleteBeforeReplaceDefined ? request.DeleteBeforeReplace : null,
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            HideDiffs = [.. request.HideDiffs],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            Aliases = AliasResolution.Resolve(
                urn,
                request.Parent,
                request.AliasURNs,
                request.Aliases,
                parent is null ? null : goals.FormerUrn(parent.Urn.Value)
            ),
            ImportId = request.ImportId,
            Timeouts = Timeouts(request.CustomTimeouts),
            DeletedWith = request.DeletedWith.Length > 0 ? request.DeletedWith : parent?.DeletedWith ?? "",
            ReplaceWith = [.. request.ReplaceWith],
            ReplacementTrigger = request.ReplacementTrigger?.ToPropertyValue() is { IsNull: false } trigger
                ? trigger
                : null,
        };
    }

    /// <summary>The resource that a program wants to read, as far as that is known before it is read.</summary>
    /// <exception cref="RpcException">The program asks for something that is wrong.</exception>
    public async Task<ResourceState> ReadAsync(ReadResourceRequest request)
    {
        var parent = ParentOf(request.Parent, request.Name);
        var urn = Urn.Create(run.Stack, run.Project.Name, parent?.Urn, request.Type, request.Name);
        var package = Package(request.Type, request.PackageRef, request.Version, request.PluginDownloadURL);
        return new()
        {
            Urn = urn.Value,
            Type = request.Type,
            IsCustom = true,
            IsExternal = true,
            Id = request.Id,
            Inputs = request.Properties.ToPropertyMap(),
            Parent = request.Parent,
            Dependencies = Registered(request.Dependencies, urn),
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            Provider = await ProviderAsync(package, request.Provider, parent),
        };
    }

    /// <summary>The provider that serves a function.</summary>
    /// <exception cref="RpcException">The program asks for something that is wrong.</exception>
    public Task<string> ProviderAsync(ResourceInvokeRequest request) =>
        ProviderAsync(
            Package(request.Tok, request.PackageRef, request.Version, request.PluginDownloadURL),
            request.Provider,
            goals.Find(request.Parent)
        );

    /// <summary>The provider for a call: the one named, else the parent's, else the default one of the package.</summary>
    private async Task<string> ProviderAsync(PackageKey package, string named, Goal? parent)
    {
        if (named.Length > 0)
            return named;
        if (parent is not null)
        {
            if (parent.Providers.TryGetValue(package.Package, out var inherited))
                return inherited;
            if (ProviderReference.TryParse(parent.Provider, out var own) && own.Package == package.Package)
                return parent.Provider;
        }
        return (await defaults.GetAsync(package)).ToString();
    }

    private PackageKey Package(string type, string packageRef, string version, string downloadUrl) =>
        defaults.PackageOf(packageRef, new(ProviderReference.PackageOf(type), version, downloadUrl));

    private static void RefuseUnsupported(RegisterResourceRequest request, PropertyMap inputs)
    {
        if (request.Remote)
            throw Unsupported("components that a provider builds");
        if (Contains(inputs, PropertyKind.Asset) || Contains(inputs, PropertyKind.Archive))
            throw Unsupported("assets and archives");
        if (request.EnvVarMappings.Count > 0)
            throw Unsupported("environment mappings of providers");
        if (request.Custom && ProviderReference.PackageOf(request.Type) == BuiltInPlugin.Package)
            throw Unsupported($"the built-in resource {request.Type}");
    }

    private Goal? ParentOf(string parent, string name) =>
        parent.Length == 0
            ? null
            : goals.Find(parent)
                ?? throw Invalid($"could not find parent resource {parent} of '{name}': it was not registered before.");

    private ImmutableArray<string> Registered(IReadOnlyCollection<string> dependencies, Urn urn)
    {
        var missing = dependencies.FirstOrDefault(d => goals.Find(d) is null);
        return missing is null
            ? [.. dependencies]
            : throw Invalid($"{urn} depends on {missing}, which was not registered before.");
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies(
        RegisterResourceRequest request,
        PropertyMap inputs
    )
    {
        if (request.PropertyDependencies.Count > 0)
        {
            return request.PropertyDependencies.ToImmutableSortedDictionary(
                p => p.Key,
                p => p.Value.Urns.ToImmutableArray(),
                StringComparer.Ordinal
            );
        }
        // A program that says nothing of properties means that each depends on all.
        var all = request.Dependencies.ToImmutableArray();
        return inputs.Keys.ToImmutableSortedDictionary(p => p, _ => all, StringComparer.Ordinal);
    }

    private static OperationTimeouts Timeouts(RegisterResourceRequest.Types.CustomTimeouts? timeouts)
    {
        try
        {
            return timeouts is null
                ? default
                : new(
                    GoDuration.Parse(timeouts.Create),
                    GoDuration.Parse(timeouts.Update),
                    GoDuration.Parse(timeouts.Delete),
                    GoDuration.Parse(timeouts.Read)
                );
        }
        catch (FormatException e)
        {
            throw Invalid($"customTimeouts: {e.Message}");
        }
    }

    private static bool Contains(PropertyMap properties, PropertyKind kind) =>
        properties.Values.Any(v => Contains(v, kind));

    private static bool Contains(PropertyValue value, PropertyKind kind) =>
        value.Revealed.Kind switch
        {
            PropertyKind.List => value.Revealed.AsList.Any(v => Contains(v, kind)),
            PropertyKind.Object => Contains(value.Revealed.AsObject, kind),
            var own => own == kind,
        };

    private static RpcException Invalid(string text) => new(StatusCode.InvalidArgument, text);

    private static RpcException Unsupported(string what) =>
        new(StatusCode.Unimplemented, $"apig-local does not support {what}.");
}
