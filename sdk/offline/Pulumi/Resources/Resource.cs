using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource of the stack: something that a provider manages, or a component that groups others.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly Lazy<ImmutableArray<Input<string>>>? _aliases;
    private ImmutableHashSet<Resource> _children = [];

    private protected Resource(
        string type,
        string name,
        ResourceArgs args,
        ResourceOptions options,
        bool remote = false,
        RegisterPackageRequest? registerPackageRequest = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        (_type, _name, IsRemote) = (type, name, remote);
        var deployment = Deployment.Running;
        var outputs = OutputSources.Attach(this, onlyUrn: this is ComponentResource && !remote);

        try
        {
            (args, options) = Transform(args, options, deployment);
            options = options.Clone();
            Protect = options.Protect ??= options.Parent?.Protect;
            Providers = ChooseProviders(options);
        }
        catch (Exception e)
        {
            outputs.Fail(e);
            throw;
        }
        _aliases = new(() => AliasUrns.Of(this, options));
        if (options.Parent is { } parent)
            ImmutableInterlocked.Update(ref parent._children, children => children.Add(this));
        deployment.RegistrationClient.Start(new(this, args, options, registerPackageRequest), outputs);
    }

    /// <summary>A resource that exists already and is only referred to.</summary>
    private protected Resource(string urn)
    {
        Urn = Output.Create(urn);
        var parsed = new PulumiApig.Protocol.Urn(urn);
        (_type, _name) = parsed.IsValid ? (parsed.Type, parsed.Name) : ("", "");
    }

    /// <summary>The name of the resource that is unique among all stacks; known in previews too.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal bool IsRemote { get; }

    /// <summary>What is created with this resource as its parent, so far.</summary>
    internal IEnumerable<Resource> Children => _children;

    /// <summary>Providers for children, by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; } =
        ImmutableDictionary<string, ProviderResource>.Empty;

    /// <summary>Former URNs, which the former URNs of children are made of. Only old engines ask for them.</summary>
    internal ImmutableArray<Input<string>> Aliases => _aliases?.Value ?? [];

    internal ImmutableArray<ResourceTransformation> Transformations { get; private set; } = [];

    private bool? Protect { get; }

    /// <summary>The logical name, as given to the constructor.</summary>
    public string GetResourceName() => _name;

    /// <summary>The type token, such as <c>apig:index:AppAcl</c>.</summary>
    public string GetResourceType() => _type;

    /// <summary>The provider that serves a type, of those given to this resource or its parents.</summary>
    internal ProviderResource? ProviderFor(string token) => Providers.GetValueOrDefault(PackageOf(token));

    private static string PackageOf(string token) => token.Split(':')[0];

    private (ResourceArgs, ResourceOptions) Transform(ResourceArgs args, ResourceOptions options, Deployment deployment)
    {
        var outer = (options.Parent ?? deployment.Stack)?.Transformations ?? [];
        Transformations = [.. options.ResourceTransformations, .. outer];
        var parent = options.Parent;
        foreach (var transformation in Transformations)
        {
            if (transformation(new(this, args, options)) is not { } result)
                continue;
            if (!ReferenceEquals(result.Options.Parent, parent))
                throw new ArgumentException($"A transformation may not change the parent of {_name}.");
            (args, options) = (result.Args, result.Options);
        }
        return (args, options);
    }

    // Completes the options by the provider to use, and gives the providers that children inherit.
    private ImmutableDictionary<string, ProviderResource> ChooseProviders(ResourceOptions options)
    {
        var inherited = options.Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (options is not ComponentResourceOptions component)
        {
            if (options.Provider is { } own)
                return inherited.SetItem(own.Package, own);
            options.Provider = inherited.GetValueOrDefault(PackageOf(_type));
            return inherited;
        }
        if (component is { Provider: not null, Providers.Count: > 0 })
            throw new ResourceException("Set either Provider or Providers of a component, not both.", this);
        if (component.Provider is { } single)
            component.Providers = [single];
        return inherited.SetItems(component.Providers.Select(p => KeyValuePair.Create(p.Package, p)));
    }
}
