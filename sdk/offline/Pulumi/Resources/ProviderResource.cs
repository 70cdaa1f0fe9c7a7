namespace Pulumi;

/// <summary>A provider with settings of its own, for the resources that are given it.</summary>
public class ProviderResource : CustomResource
{
    private const string TypePrefix = "pulumi:providers:";

    /// <summary>Registers the provider.</summary>
    /// <param name="package">Name of the package, such as <c>apig</c>.</param>
    /// <param name="name">Logical name.</param>
    /// <param name="args">Its settings.</param>
    /// <param name="options">How the engine treats it.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, null) { }

    /// <inheritdoc cref="ProviderResource(string, string, ResourceArgs, CustomResourceOptions)"/>
    /// <param name="registerPackageRequest">The package of the provider, when its plugin serves more than one.</param>
#pragma warning disable CS1573 // The other parameters are inherited.
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null
    )
        : base(TypePrefix + package, name, args, options, registerPackageRequest) => Package = package;
#pragma warning restore CS1573

    internal string Package { get; }

    /// <summary>The provider as requests name it; the id is the unknown text until it has one.</summary>
    internal async Task<string> ReferenceAsync()
    {
        var urn = (await Urn.State).Value;
        var id = await Id.State;
        return $"{urn}::{(id.Taint.IsKnown ? id.Value : PulumiApig.Protocol.Values.WireConstants.UnknownText)}";
    }
}
