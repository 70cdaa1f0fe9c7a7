// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig;

/// <summary>
/// A domain of an API group, and the ports that it answers on: callers reach the group's APIs under the domain, by HTTP
/// on one port and by HTTPS on another.
/// </summary>
/// <remarks>
/// <para>
/// A custom port comes from an <c>IngressPort</c>. Take its number from that resource, as in <c>HttpsPort =
/// https.Port</c>: the port is then opened before the domain is bound to it. When the port gets another number, the new
/// port is opened, the domain moves to it, and the old port is closed: callers of the domain see no outage, though they
/// must use the new number from then on. Another protocol on the same number cannot do that, since a gateway refuses to
/// close a port while a domain is bound to it.
/// </para>
/// <para>
/// A domain that is bound already is never taken over. The certificate of the domain is not part of the binding. By
/// default an API group has at most 5 domains.
/// </para>
/// <para><b>Import</b></para>
/// <para>By the id of the binding, or by its domain where that is bound once only:</para>
/// <code>
/// pulumi import apig:index:DomainBinding api fedcba9876543210fedcba9876543210/c77f5e81d9cb4424bf704ef2b0ac7600/d5a8e0b1f2c34d67a9b0c1d2e3f40516
/// pulumi import apig:index:DomainBinding api fedcba9876543210fedcba9876543210/c77f5e81d9cb4424bf704ef2b0ac7600/api.example.com
/// </code>
/// </remarks>
/// <example>
/// <para><b>A domain that answers HTTPS only, on a custom port</b></para>
/// <code>
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var api = new DomainBinding("api", new()
///     {
///         GroupId = "c77f5e81d9cb4424bf704ef2b0ac7600",
///         Domain = "api.example.com",
///         HttpPort = -1,
///         HttpsPort = 8443,
///     });
/// });
/// </code>
/// </example>
[ApigResourceType("apig:index:DomainBinding")]
public partial class DomainBinding : CustomResource
{
    /// <summary>
    /// Whether the domain's CNAME record leads to the API group: <c>resolved</c>, <c>notResolved</c>, <c>resolving</c>
    /// or <c>failed</c>.
    /// </summary>
    [Output("cnameStatus")]
    public Output<string> CnameStatus { get; private set; } = null!;

    /// <summary>
    /// The domain: a domain name such as api.example.com or *.example.com, at most 255 characters. Upper and lower case
    /// do not matter. Changing it replaces the binding.
    /// </summary>
    [Output("domain")]
    public Output<string> Domain { get; private set; } = null!;

    /// <summary>Id that the gateway gave to the binding.</summary>
    [Output("domainId")]
    public Output<string> DomainId { get; private set; } = null!;

    /// <summary>
    /// Id of the API group whose APIs the domain serves; <c>getApiGroup</c> finds it by name. Groups of one gateway
    /// share no domain, so a change unbinds the domain before it is bound again: callers are refused in between.
    /// </summary>
    [Output("groupId")]
    public Output<string> GroupId { get; private set; } = null!;

    /// <summary>
    /// The port on which callers reach the domain by HTTP: 80, the number of a custom ingress port for HTTP (1024 to
    /// 49151), or -1 for none. Take the number from the <c>port</c> of the <c>IngressPort</c>: it is opened before the
    /// domain is bound to it, and closed after the domain is bound to another.
    /// </summary>
    [Output("httpPort")]
    public Output<int> HttpPort { get; private set; } = null!;

    /// <summary>
    /// The port on which callers reach the domain by HTTPS: 443, the number of a custom ingress port for HTTPS (1024 to
    /// 49151), or -1 for none. Take the number from the <c>port</c> of the <c>IngressPort</c>: it is opened before the
    /// domain is bound to it, and closed after the domain is bound to another.
    /// </summary>
    [Output("httpsPort")]
    public Output<int> HttpsPort { get; private set; } = null!;

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Output("instanceId")]
    public Output<string> InstanceId { get; private set; } = null!;

    /// <summary>
    /// The lowest TLS version that the domain accepts. Left out, a new binding has the region's default, and any other
    /// stays as it is.
    /// </summary>
    [Output("minTlsVersion")]
    public Output<TlsVersion> MinTlsVersion { get; private set; } = null!;

    /// <summary>
    /// Whether HTTP is redirected to HTTPS, which needs <c>httpsPort</c>. Left out, a new binding does not redirect,
    /// and any other stays as it is. No read of the API shows it, so that a refresh sees no change of it and an import
    /// leaves it out.
    /// </summary>
    [Output("redirectHttpToHttps")]
    public Output<bool?> RedirectHttpToHttps { get; private set; } = null!;

    /// <summary>Declares a resource <c>DomainBinding</c>.</summary>
    /// <param name="name">Name of the resource, unique for its type in the stack.</param>
    /// <param name="args">Its inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public DomainBinding(string name, DomainBindingArgs args, CustomResourceOptions? options = null)
        : base("apig:index:DomainBinding", name, args ?? new DomainBindingArgs(), MakeResourceOptions(options, "")) { }

    private DomainBinding(string name, Input<string> id, DomainBindingState? state = null, CustomResourceOptions? options = null)
        : base("apig:index:DomainBinding", name, state, MakeResourceOptions(options, id)) { }

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

    /// <summary>Reads an existing resource <c>DomainBinding</c>, whether or not the stack owns it.</summary>
    /// <param name="name">Name of the resource, unique for its type in the stack.</param>
    /// <param name="id">Id that the provider gave to it; what imports it.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static DomainBinding Get(string name, Input<string> id, DomainBindingState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}

/// <summary>Inputs of the resource <c>DomainBinding</c>.</summary>
public sealed class DomainBindingArgs : ResourceArgs
{
    /// <summary>
    /// The domain: a domain name such as api.example.com or *.example.com, at most 255 characters. Upper and lower case
    /// do not matter. Changing it replaces the binding.
    /// </summary>
    [Input("domain", required: true)]
    public Input<string> Domain { get; set; } = null!;

    /// <summary>
    /// Id of the API group whose APIs the domain serves; <c>getApiGroup</c> finds it by name. Groups of one gateway
    /// share no domain, so a change unbinds the domain before it is bound again: callers are refused in between.
    /// </summary>
    [Input("groupId", required: true)]
    public Input<string> GroupId { get; set; } = null!;

    /// <summary>
    /// The port on which callers reach the domain by HTTP: 80, the number of a custom ingress port for HTTP (1024 to
    /// 49151), or -1 for none. Take the number from the <c>port</c> of the <c>IngressPort</c>: it is opened before the
    /// domain is bound to it, and closed after the domain is bound to another.
    /// </summary>
    [Input("httpPort")]
    public Input<int>? HttpPort { get; set; }

    /// <summary>
    /// The port on which callers reach the domain by HTTPS: 443, the number of a custom ingress port for HTTPS (1024 to
    /// 49151), or -1 for none. Take the number from the <c>port</c> of the <c>IngressPort</c>: it is opened before the
    /// domain is bound to it, and closed after the domain is bound to another.
    /// </summary>
    [Input("httpsPort")]
    public Input<int>? HttpsPort { get; set; }

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// The lowest TLS version that the domain accepts. Left out, a new binding has the region's default, and any other
    /// stays as it is.
    /// </summary>
    [Input("minTlsVersion")]
    public Input<TlsVersion>? MinTlsVersion { get; set; }

    /// <summary>
    /// Whether HTTP is redirected to HTTPS, which needs <c>httpsPort</c>. Left out, a new binding does not redirect,
    /// and any other stays as it is. No read of the API shows it, so that a refresh sees no change of it and an import
    /// leaves it out.
    /// </summary>
    [Input("redirectHttpToHttps")]
    public Input<bool>? RedirectHttpToHttps { get; set; }

    /// <summary>Sets the defaults.</summary>
    public DomainBindingArgs()
    {
        HttpPort = 80;
        HttpsPort = 443;
    }

    /// <summary>Nothing but defaults.</summary>
    public static new DomainBindingArgs Empty => new();
}

/// <summary>What is known of a resource that <c>get</c> reads.</summary>
public sealed class DomainBindingState : ResourceArgs
{
    /// <summary>
    /// Whether the domain's CNAME record leads to the API group: <c>resolved</c>, <c>notResolved</c>, <c>resolving</c>
    /// or <c>failed</c>.
    /// </summary>
    [Input("cnameStatus")]
    public Input<string>? CnameStatus { get; set; }

    /// <summary>
    /// The domain: a domain name such as api.example.com or *.example.com, at most 255 characters. Upper and lower case
    /// do not matter. Changing it replaces the binding.
    /// </summary>
    [Input("domain")]
    public Input<string>? Domain { get; set; }

    /// <summary>Id that the gateway gave to the binding.</summary>
    [Input("domainId")]
    public Input<string>? DomainId { get; set; }

    /// <summary>
    /// Id of the API group whose APIs the domain serves; <c>getApiGroup</c> finds it by name. Groups of one gateway
    /// share no domain, so a change unbinds the domain before it is bound again: callers are refused in between.
    /// </summary>
    [Input("groupId")]
    public Input<string>? GroupId { get; set; }

    /// <summary>
    /// The port on which callers reach the domain by HTTP: 80, the number of a custom ingress port for HTTP (1024 to
    /// 49151), or -1 for none. Take the number from the <c>port</c> of the <c>IngressPort</c>: it is opened before the
    /// domain is bound to it, and closed after the domain is bound to another.
    /// </summary>
    [Input("httpPort")]
    public Input<int>? HttpPort { get; set; }

    /// <summary>
    /// The port on which callers reach the domain by HTTPS: 443, the number of a custom ingress port for HTTPS (1024 to
    /// 49151), or -1 for none. Take the number from the <c>port</c> of the <c>IngressPort</c>: it is opened before the
    /// domain is bound to it, and closed after the domain is bound to another.
    /// </summary>
    [Input("httpsPort")]
    public Input<int>? HttpsPort { get; set; }

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// The lowest TLS version that the domain accepts. Left out, a new binding has the region's default, and any other
    /// stays as it is.
    /// </summary>
    [Input("minTlsVersion")]
    public Input<TlsVersion>? MinTlsVersion { get; set; }

    /// <summary>
    /// Whether HTTP is redirected to HTTPS, which needs <c>httpsPort</c>. Left out, a new binding does not redirect,
    /// and any other stays as it is. No read of the API shows it, so that a refresh sees no change of it and an import
    /// leaves it out.
    /// </summary>
    [Input("redirectHttpToHttps")]
    public Input<bool>? RedirectHttpToHttps { get; set; }

    /// <summary>Sets the defaults.</summary>
    public DomainBindingState()
    {
        HttpPort = 80;
        HttpsPort = 443;
    }

    /// <summary>Nothing but defaults.</summary>
    public static new DomainBindingState Empty => new();
}
