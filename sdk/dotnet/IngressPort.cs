// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig;

/// <summary>
/// A custom ingress port of a dedicated gateway: callers reach the gateway's APIs on it, beside the built-in ports 80
/// and 443.
/// </summary>
/// <remarks>
/// <para>
/// A gateway takes 40 custom ports, and each number holds one protocol at a time. The gateway's API cannot change an
/// open port, so every change replaces it: a new number is opened before the old one is closed, while a new protocol on
/// the same number closes the old port first. A port that a domain is bound to cannot be closed.
/// </para>
/// <para><b>Automatic numbers</b></para>
/// <para>
/// Where any number will do, leave <c>port</c> out: a free one is chosen, and the output <c>port</c> says which. It
/// stays from then on, whatever else the program changes, until the port is replaced; the new port then gets another
/// number and is opened before the old one is closed. An imported port keeps the number that it has.
/// </para>
/// <para>
/// A number avoids those of the program's other ports, and the ports that are open on the gateway as far as the
/// provider can see them (<c>previewChecks</c>). Until the port is open, each run chooses again, so an update may open
/// another number than its preview showed; with an update plan (<c>pulumi preview --save-plan</c>, <c>pulumi up
/// --plan</c>) it is the same. When another client has opened the number meanwhile, the update says so, and the next
/// one chooses another. After an update that was cut off, a port may be open that no state knows:
/// <c>getIngressPorts</c> shows it. Where that must not be, give the number.
/// </para>
/// <para><b>Import</b></para>
/// <para>By the id of the port, or by its protocol and number:</para>
/// <code>
/// pulumi import apig:index:IngressPort partners fedcba9876543210fedcba9876543210/0ae98839d78043d8a6dff54d7cb096dc
/// pulumi import apig:index:IngressPort partners fedcba9876543210fedcba9876543210/HTTPS/8443
/// </code>
/// </remarks>
/// <example>
/// <para><b>An HTTPS port</b></para>
/// <code>
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var port = new IngressPort("partners", new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///         Protocol = IngressProtocol.HTTPS,
///         Port = 8443,
///     });
/// });
/// </code>
/// <para><b>An HTTPS port with any free number</b></para>
/// <code>
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var port = new IngressPort("partners", new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///         Protocol = IngressProtocol.HTTPS,
///     });
/// });
/// </code>
/// </example>
[ApigResourceType("apig:index:IngressPort")]
public partial class IngressPort : CustomResource
{
    /// <summary>Id that the gateway gave to the port, 32 to 36 characters.</summary>
    [Output("ingressPortId")]
    public Output<string> IngressPortId { get; private set; } = null!;

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Output("instanceId")]
    public Output<string> InstanceId { get; private set; } = null!;

    /// <summary>
    /// The number of the port, 1024 to 49151. The ports 80 and 443 are built in and need no resource. Changing it opens
    /// the new port before the old one is closed. Left out, a free number is chosen; it stays until the port is
    /// replaced, and then the new port gets another one.
    /// </summary>
    [Output("port")]
    public Output<int> Port { get; private set; } = null!;

    /// <summary>
    /// Protocol of the callers on the port. A number holds one protocol at a time on a gateway. Changing it replaces
    /// the port. Where <c>port</c> names the number, the old port is closed before the new one is opened, and callers
    /// are refused in between.
    /// </summary>
    [Output("protocol")]
    public Output<IngressProtocol> Protocol { get; private set; } = null!;

    /// <summary><c>normal</c>, or <c>abnormal</c> when the port cannot be used.</summary>
    [Output("status")]
    public Output<string> Status { get; private set; } = null!;

    /// <summary>Declares a resource <c>IngressPort</c>.</summary>
    /// <param name="name">Name of the resource, unique for its type in the stack.</param>
    /// <param name="args">Its inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public IngressPort(string name, IngressPortArgs args, CustomResourceOptions? options = null)
        : base("apig:index:IngressPort", name, args ?? new IngressPortArgs(), MakeResourceOptions(options, "")) { }

    private IngressPort(string name, Input<string> id, IngressPortState? state = null, CustomResourceOptions? options = null)
        : base("apig:index:IngressPort", name, state, MakeResourceOptions(options, id)) { }

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string> id)
    {
        var defaults = new CustomResourceOptions
        {
            Version = Utilities.Version,
            PluginDownloadURL = "github://api.github.com/pulumi-apig/pulumi-apig",
        };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id;
        return merged;
    }

    /// <summary>Reads an existing resource <c>IngressPort</c>, whether or not the stack owns it.</summary>
    /// <param name="name">Name of the resource, unique for its type in the stack.</param>
    /// <param name="id">Id that the provider gave to it; what imports it.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static IngressPort Get(string name, Input<string> id, IngressPortState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}

/// <summary>Inputs of the resource <c>IngressPort</c>.</summary>
public sealed class IngressPortArgs : ResourceArgs
{
    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// The number of the port, 1024 to 49151. The ports 80 and 443 are built in and need no resource. Changing it opens
    /// the new port before the old one is closed. Left out, a free number is chosen; it stays until the port is
    /// replaced, and then the new port gets another one.
    /// </summary>
    [Input("port")]
    public Input<int>? Port { get; set; }

    /// <summary>
    /// Protocol of the callers on the port. A number holds one protocol at a time on a gateway. Changing it replaces
    /// the port. Where <c>port</c> names the number, the old port is closed before the new one is opened, and callers
    /// are refused in between.
    /// </summary>
    [Input("protocol", required: true)]
    public Input<IngressProtocol> Protocol { get; set; } = null!;

    /// <summary>Nothing but defaults.</summary>
    public static new IngressPortArgs Empty => new();
}

/// <summary>What is known of a resource that <c>get</c> reads.</summary>
public sealed class IngressPortState : ResourceArgs
{
    /// <summary>Id that the gateway gave to the port, 32 to 36 characters.</summary>
    [Input("ingressPortId")]
    public Input<string>? IngressPortId { get; set; }

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// The number of the port, 1024 to 49151. The ports 80 and 443 are built in and need no resource. Changing it opens
    /// the new port before the old one is closed. Left out, a free number is chosen; it stays until the port is
    /// replaced, and then the new port gets another one.
    /// </summary>
    [Input("port")]
    public Input<int>? Port { get; set; }

    /// <summary>
    /// Protocol of the callers on the port. A number holds one protocol at a time on a gateway. Changing it replaces
    /// the port. Where <c>port</c> names the number, the old port is closed before the new one is opened, and callers
    /// are refused in between.
    /// </summary>
    [Input("protocol")]
    public Input<IngressProtocol>? Protocol { get; set; }

    /// <summary><c>normal</c>, or <c>abnormal</c> when the port cannot be used.</summary>
    [Input("status")]
    public Input<string>? Status { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new IngressPortState Empty => new();
}
