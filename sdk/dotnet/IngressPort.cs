namespace Pulumi.Apig;

/// <summary>
/// A custom ingress port of a dedicated gateway: besides 80 and 443, the gateway listens on it for the domains that
/// are bound to it.
/// </summary>
/// <remarks>
/// <para>
/// A port number has one protocol per gateway, and a gateway has at most 40 custom ports unless its quota is raised.
/// Every change replaces the port; it is deleted first when only the protocol changes, since both cannot be open at
/// once. A port that a domain is bound to cannot be deleted.
/// </para>
/// <para>
/// Where any number will do, leave <see cref="IngressPortArgs.Port"/> out: a free one is chosen, and <see cref="Port"/>
/// says which. It stays until the port is replaced; the new one then gets another number, so that both can be open at
/// once. Each run draws anew until the port is open, so an update may open another number than its preview showed.
/// </para>
/// <para>
/// Import by the ids of gateway and port, or by protocol and number:
/// <c>pulumi import apig:index:IngressPort web fedcba9876543210fedcba9876543210/HTTP/8080</c>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var web = new IngressPort("web", new() { Protocol = IngressProtocol.HTTPS, Port = 8443 });
/// </code>
/// </example>
[ApigResourceType("apig:index:IngressPort")]
public partial class IngressPort : CustomResource
{
    private const string Token = "apig:index:IngressPort";

    /// <summary>Opens a port.</summary>
    /// <param name="name">Unique name of the resource.</param>
    /// <param name="args">Its properties.</param>
    /// <param name="options">How the engine treats it.</param>
    public IngressPort(string name, IngressPortArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new IngressPortArgs(), options.WithDefaults("")) { }

    private IngressPort(
        string name,
        Input<string> id,
        IngressPortState? state = null,
        CustomResourceOptions? options = null
    )
        : base(Token, name, state, options.WithDefaults(id)) { }

    /// <summary>Id of the gateway.</summary>
    [Output("instanceId")]
    public Output<string> InstanceId { get; private set; } = null!;

    /// <summary>What the port speaks.</summary>
    [Output("protocol")]
    public Output<IngressProtocol> Protocol { get; private set; } = null!;

    /// <summary>Number of the port.</summary>
    [Output("port")]
    public Output<int> Port { get; private set; } = null!;

    /// <summary>Id of the port within the gateway.</summary>
    [Output("ingressPortId")]
    public Output<string> IngressPortId { get; private set; } = null!;

    /// <summary><c>normal</c>, or <c>abnormal</c> when the gateway cannot use the port.</summary>
    [Output("status")]
    public Output<string> Status { get; private set; } = null!;

    /// <summary>Reads a port that the stack does not own.</summary>
    /// <param name="name">Unique name of the resource.</param>
    /// <param name="id"><c>instanceId/ingressPortId</c>.</param>
    /// <param name="state">What is known of the port.</param>
    /// <param name="options">How the engine treats it.</param>
    public static IngressPort Get(
        string name,
        Input<string> id,
        IngressPortState? state = null,
        CustomResourceOptions? options = null
    ) => new(name, id, state, options);
}
