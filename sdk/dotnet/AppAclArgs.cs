namespace Pulumi.Apig;

/// <summary>What makes an access control.</summary>
public sealed class AppAclArgs : ResourceArgs
{
    [Input("values", required: true)]
    private InputList<string>? _values;

    [Input("mustAllow")]
    private InputList<string>? _mustAllow;

    /// <summary>Id of the gateway; the provider's when it is not set.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Id of the app, which the console also calls credential.</summary>
    [Input("appId", required: true)]
    public Input<string> AppId { get; set; } = null!;

    /// <summary>Whether the values are let in or kept out.</summary>
    [Input("type", required: true)]
    public Input<AppAclType> Type { get; set; } = null!;

    /// <summary>
    /// At least one address (<c>192.0.2.1</c>), block (<c>198.51.100.0/24</c>) or range
    /// (<c>203.0.113.5-203.0.113.10</c>), of IPv4 or, on a gateway with IPv6, of IPv6.
    /// </summary>
    public InputList<string> Values
    {
        get => _values ??= [];
        set => _values = value;
    }

    /// <summary>
    /// Addresses, blocks and ranges that must keep access: a preview that would lock one of them out fails. They are
    /// never sent to the gateway.
    /// </summary>
    public InputList<string> MustAllow
    {
        get => _mustAllow ??= [];
        set => _mustAllow = value;
    }

    /// <summary>
    /// Whether to overwrite an access control that the app has already and that differs. Without it that is an error.
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

    /// <summary>Id of the gateway.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Id of the app.</summary>
    [Input("appId")]
    public Input<string>? AppId { get; set; }

    /// <summary>Whether the values are let in or kept out.</summary>
    [Input("type")]
    public Input<AppAclType>? Type { get; set; }

    /// <summary>Addresses, blocks and ranges.</summary>
    public InputList<string> Values
    {
        get => _values ??= [];
        set => _values = value;
    }

    /// <summary>Addresses that must keep access.</summary>
    public InputList<string> MustAllow
    {
        get => _mustAllow ??= [];
        set => _mustAllow = value;
    }

    /// <summary>Whether an access control that was there before could be overwritten.</summary>
    [Input("overwriteExisting")]
    public Input<bool>? OverwriteExisting { get; set; }

    /// <summary>Nothing known.</summary>
    public static new AppAclState Empty => new();
}
