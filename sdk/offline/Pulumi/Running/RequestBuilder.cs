using System.Collections.Immutable;
using Pulumi.Serialization;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Values;

namespace Pulumi;

/// <summary>Turns a resource of the program into a request to the engine, waiting for what the request needs.</summary>
internal sealed class RequestBuilder(Deployment deployment)
{
    /// <summary>Whether answers may hold references to resources.</summary>
    public static bool AcceptsResources => !EnvironmentSwitch.IsOn("PULUMI_DISABLE_RESOURCE_REFERENCES");

    public async Task<RegisterResourceRequest> RegisterAsync(NewResource n)
    {
        var (resource, options) = (n.Resource, n.Options);
        var custom = options as CustomResourceOptions;
        var args = await SerializeAsync(n);
        var (aliases, aliasUrns) = await AliasesAsync(n);
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = await ParentAsync(n),
            Custom = resource is CustomResource,
            Remote = resource.IsRemote,
            Object = args.Values.ToStruct(),
            Dependencies = { await DependenciesAsync(n, args) },
            Provider = custom?.Provider is { } provider ? await provider.ReferenceAsync() : "",
            Providers = { await ProvidersAsync(n) },
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            PackageRef = await deployment.Packages.ReferenceAsync(n.Package),
            DeleteBeforeReplace = custom?.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = custom?.DeleteBeforeReplace is not null,
            IgnoreChanges = { options.IgnoreChanges },
            HideDiffs = { options.HideDiffs },
            Aliases = { aliases },
            AliasURNs = { aliasUrns },
            CustomTimeouts = options.CustomTimeouts?.ToWire(),
            DeletedWith = await DeletedWithAsync(options),
            ReplaceWith = { await ReplaceWithAsync(options) },
            ReplacementTrigger = (await ReplacementTriggerAsync(options))?.ToValue(),
            AcceptSecrets = true,
            AcceptResources = AcceptsResources,
            SupportsResultReporting = true,
        };
        if (options.Protect is { } protect)
            request.Protect = protect;
        if (options.RetainOnDelete is { } retain)
            request.RetainOnDelete = retain;
        if (custom is not null)
        {
            request.ReplaceOnChanges.AddRange(custom.ReplaceOnChanges);
            request.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
            request.ImportId = custom.ImportId ?? "";
            request.EnvVarMappings.Add(custom.EnvVarMappings);
        }
        foreach (var (property, resources) in args.Dependencies)
        {
            var urns = await ResourceGraph.UrnsAsync(resources, except: resource);
            request.PropertyDependencies.Add(property, new() { Urns = { urns } });
        }
        return request;
    }

    public async Task<ReadResourceRequest> ReadAsync(NewResource n, string id)
    {
        var args = await SerializeAsync(n);
        return new()
        {
            Id = id,
            Type = n.Resource.GetResourceType(),
            Name = n.Resource.GetResourceName(),
            Parent = await ParentAsync(n),
            Properties = args.Values.ToStruct(),
            Dependencies = { await DependenciesAsync(n, args) },
            Provider = n.Options.Provider is { } provider ? await provider.ReferenceAsync() : "",
            Version = n.Options.Version ?? "",
            PackageRef = await deployment.Packages.ReferenceAsync(n.Package),
            AcceptSecrets = true,
            AcceptResources = AcceptsResources,
        };
    }

    private async Task<SerializedArgs> SerializeAsync(NewResource n)
    {
        var options = new SerializerOptions(
            KeepResources: await deployment.Features.HasAsync(EngineFeatures.ResourceReferences),
            KeepOutputs: n.Resource.IsRemote && await deployment.Features.HasAsync(EngineFeatures.OutputValues),
            ReferencesAreDependencies: !n.Resource.IsRemote
        );
        // These two are the resource's own identity, not arguments.
        var members = n.Args.Members().Where(m => m.Key is not ("id" or "urn"));
        return await SerializedArgs.OfAsync(
            $"{n.Resource.GetResourceType()} {n.Resource.GetResourceName()}",
            members,
            options
        );
    }

    private async Task<string> ParentAsync(NewResource n)
    {
        if (n.Resource is Stack)
            return "";
        var parent = n.Options.Parent ?? deployment.Stack;
        return parent is null ? "" : (await parent.Urn.State).Value;
    }

    private static async Task<ImmutableArray<string>> DependenciesAsync(NewResource n, SerializedArgs args)
    {
        var explicitly = (await n.Options.DependsOn.Flat.State).Value;
        return await ResourceGraph.UrnsAsync(
            args.AllDependencies.Concat(explicitly.IsDefault ? [] : explicitly),
            except: n.Resource
        );
    }

    private static async Task<ImmutableDictionary<string, string>> ProvidersAsync(NewResource n)
    {
        var references = ImmutableDictionary.CreateBuilder<string, string>();
        if (n.Resource.IsRemote && n.Options is ComponentResourceOptions component)
        {
            foreach (var provider in component.Providers)
                references[provider.Package] = await provider.ReferenceAsync();
        }
        return references.ToImmutable();
    }

    private async Task<(
        ImmutableArray<PulumiApig.Engine.Protocol.Monitor.Alias> Aliases,
        ImmutableArray<string> Urns
    )> AliasesAsync(NewResource n)
    {
        if (await deployment.Features.HasAsync(EngineFeatures.AliasSpecs))
            return ([.. await Task.WhenAll(n.Options.Aliases.Select(AliasUrns.ToWireAsync))], []);
        var urns = await Task.WhenAll(n.Resource.Aliases.Select(a => a.Flat.State));
        return ([], [.. urns.Select(u => u.Value).Distinct()]);
    }

    private async Task<string> DeletedWithAsync(ResourceOptions options)
    {
        if (options.DeletedWith is not { } other)
            return "";
        await deployment.Features.RequireAsync(EngineFeatures.DeletedWith, "the option DeletedWith");
        return (await other.Urn.State).Value;
    }

    private async Task<ImmutableArray<string>> ReplaceWithAsync(ResourceOptions options)
    {
        var others = (await options.ReplaceWith.Flat.State).Value;
        if (others.IsDefaultOrEmpty)
            return [];
        await deployment.Features.RequireAsync(EngineFeatures.ReplaceWith, "the option ReplaceWith");
        return [.. (await Task.WhenAll(others.Select(r => r.Urn.State))).Select(u => u.Value)];
    }

    private static async Task<PropertyValue?> ReplacementTriggerAsync(ResourceOptions options) =>
        options.ReplacementTrigger is { } trigger
            ? await new Serializer(new(KeepResources: false)).SerializeAsync("replacementTrigger", trigger)
            : null;
}
