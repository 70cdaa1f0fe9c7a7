using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that groups others. Its own class creates them, with itself as their parent.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers the component.</summary>
    /// <param name="type">Type token of the author's choice, such as <c>shop:index:Frontend</c>.</param>
    /// <param name="name">Logical name, unique for the type within its parent.</param>
    /// <param name="options">How the engine treats it.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options) { }

    /// <inheritdoc cref="ComponentResource(string, string, ComponentResourceOptions)"/>
    /// <param name="args">Its arguments.</param>
    /// <param name="remote">Whether its provider builds it, not this program.</param>
#pragma warning disable CS1573 // The other parameters are inherited.
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options = null,
        bool remote = false
    )
        : this(type, name, args, options, remote, null) { }

    /// <inheritdoc cref="ComponentResource(string, string, ResourceArgs, ComponentResourceOptions, bool)"/>
    /// <param name="registerPackageRequest">The package of the component, when its plugin serves more than one.</param>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null
    )
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new(), remote, registerPackageRequest) { }
#pragma warning restore CS1573

    private protected ComponentResource(string urn)
        : base(urn) { }

    /// <summary>Tells the engine that the component is complete; every property marked as an output is an output.</summary>
    protected void RegisterOutputs() =>
        RegisterOutputs(
            OutputSources
                .Properties(this)
                .Where(p => p.Name != "urn")
                .ToDictionary(p => p.Name, p => p.Property.GetValue(this))
        );

    /// <summary>Tells the engine that the component is complete, with these outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Tells the engine that the component is complete, with these outputs.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) =>
        RegisterOutputs(Output.Create(outputs));

    /// <summary>Tells the engine that the component is complete, with these outputs.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        Deployment.Running.RegistrationClient.RegisterOutputs(this, outputs);
}
