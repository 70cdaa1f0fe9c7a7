namespace Pulumi.Apig;

/// <summary>What makes an access control.</summary>
public sealed class AppAclArgs : ResourceArgs
{
    [Input("values", required: true)]
    private InputList<string>? _values;

    [Input("mustAllow")]
    private InputList<string>? _mustAllow;

    /// <summary>
    /// Id of the dedicated gateway, 32 hexadecimal characters as a rule. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the access control.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Id of the app (the console says credential). Changing it replaces the access control.</summary>
    [Input("appId", required: true)]
    public Input<string> AppId { get; set; } = null!;

    /// <summary>
    /// Whether only the listed addresses may use the app (<c>PERMIT</c>), or all but them (<c>DENY</c>). Changed in
    /// place.
    /// </summary>
    [Input("type", required: true)]
    public Input<AppAclType> Type { get; set; } = null!;

    /// <summary>
    /// Addresses (<c>192.0.2.7</c>), CIDR blocks (<c>198.51.100.0/24</c>) and ranges (<c>203.0.113.5-203.0.113.9</c>),
    /// IPv4 or IPv6; at least one. IPv6 needs a gateway with IPv6. Order, repeats and spelling do not matter: two lists
    /// are the same when they hold the same addresses, and <c>192.0.2.77/24</c> is the block <c>192.0.2.0/24</c>. The
    /// gateway gets them as written. Changed in place.
    /// </summary>
    public InputList<string> Values
    {
        get => _values ??= [];
        set => _values = value;
    }

    /// <summary>
    /// Addresses, blocks and ranges that must be able to use the app whatever the list says. They are never sent: the
    /// preview fails when one of them would be shut out.
    /// </summary>
    public InputList<string> MustAllow
    {
        get => _mustAllow ??= [];
        set => _mustAllow = value;
    }

    /// <summary>
    /// Whether to overwrite an access control that the app has already. Left out, such a one is refused, even when it is
    /// equal. It counts when the resource is created, and never after. If another resource holds the access control that
    /// is overwritten, in another stack or under another provider, its delete removes what is set here.
    /// </summary>
    [Input("overwriteExisting")]
    public Input<bool>? OverwriteExisting { get; set; }

    /// <summary>No properties.</summary>
    public static new AppAclArgs Empty => new();
}

/// <summary>What is known of an access control that is read.</summary>
public sealed class AppAclState : ResourceArgs
{
    [Input("values")]
    private InputList<string>? _values;

    [Input("mustAllow")]
    private InputList<string>? _mustAllow;

    /// <summary>
    /// Id of the dedicated gateway, 32 hexadecimal characters as a rule. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the access control.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Id of the app (the console says credential). Changing it replaces the access control.</summary>
    [Input("appId")]
    public Input<string>? AppId { get; set; }

    /// <summary>
    /// Whether only the listed addresses may use the app (<c>PERMIT</c>), or all but them (<c>DENY</c>). Changed in
    /// place.
    /// </summary>
    [Input("type")]
    public Input<AppAclType>? Type { get; set; }

    /// <summary>
    /// Addresses (<c>192.0.2.7</c>), CIDR blocks (<c>198.51.100.0/24</c>) and ranges (<c>203.0.113.5-203.0.113.9</c>),
    /// IPv4 or IPv6; at least one. IPv6 needs a gateway with IPv6. Order, repeats and spelling do not matter: two lists
    /// are the same when they hold the same addresses, and <c>192.0.2.77/24</c> is the block <c>192.0.2.0/24</c>. The
    /// gateway gets them as written. Changed in place.
    /// </summary>
    public InputList<string> Values
    {
        get => _values ??= [];
        set => _values = value;
    }

    /// <summary>
    /// Addresses, blocks and ranges that must be able to use the app whatever the list says. They are never sent: the
    /// preview fails when one of them would be shut out.
    /// </summary>
    public InputList<string> MustAllow
    {
        get => _mustAllow ??= [];
        set => _mustAllow = value;
    }

    /// <summary>
    /// Whether to overwrite an access control that the app has already. Left out, such a one is refused, even when it is
    /// equal. It counts when the resource is created, and never after. If another resource holds the access control that
    /// is overwritten, in another stack or under another provider, its delete removes what is set here.
    /// </summary>
    [Input("overwriteExisting")]
    public Input<bool>? OverwriteExisting { get; set; }

    /// <summary>Nothing known.</summary>
    public static new AppAclState Empty => new();
}
