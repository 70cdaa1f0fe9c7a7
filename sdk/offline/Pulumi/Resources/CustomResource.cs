namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers the resource: the engine creates, updates or replaces the real thing as needed.</summary>
    /// <param name="type">Type token, such as <c>apig:index:AppAcl</c>.</param>
    /// <param name="name">Logical name, unique for the type within its parent.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine treats it.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, null) { }

    /// <inheritdoc cref="CustomResource(string, string, ResourceArgs, CustomResourceOptions)"/>
    /// <param name="registerPackageRequest">The package of the resource, when its plugin serves more than one.</param>
#pragma warning disable CS1573 // The other parameters are inherited.
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null
    )
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new(), false, registerPackageRequest) { }
#pragma warning restore CS1573

    private protected CustomResource(string urn)
        : base(urn) => Id = new(new OutputState<string>(default!, Taint.Unknown));

    /// <summary>The id that the provider gave to the real thing; unknown in a preview that would create it.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
