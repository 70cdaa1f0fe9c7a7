// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

using System.Collections.Immutable;

namespace Pulumi.Apig;

/// <summary>
/// The access control of an app (a credential): which client addresses may use it. An app has one at most; without one,
/// every client may use it.
/// </summary>
/// <remarks>
/// <para>
/// Two lists are the same when they hold the same addresses: order, repeats and spelling never show as a change. An
/// access control that an app has already is never taken over, not even when it is equal, unless
/// <c>overwriteExisting</c> says so. Removing the resource removes the access control, unless another resource of the
/// program holds it. The gateway follows a change within 5 to 10 seconds.
/// </para>
/// <para><b>Renaming, moving, replacing</b></para>
/// <para>
/// An access control has no id of its own: two resources for one app stand for the same access control, and deleting
/// one would remove what the other one holds. So:
/// </para>
/// <list type="bullet">
/// <item><description>
/// A new name, parent or provider needs the option <c>aliases</c> with the former one. Without it the create is
/// refused, and nothing is removed.
/// </description></item>
/// <item><description>
/// A delete removes nothing that a resource of the program claims in the same run, under the same provider. Where that
/// one could not be made, the delete is refused, so that the former one stays in the state.
/// </description></item>
/// <item><description>
/// A replacement on the same app (<c>--replace</c>, <c>replaceWith</c>, <c>replacementTrigger</c>,
/// <c>replaceOnChanges</c>) needs <c>deleteBeforeReplace: true</c>, where it is not the default. The new list is set
/// over the old one, so that the app is never without; if that fails, the old list stays in force. <c>replaceWith</c> a
/// resource that is deleted first, such as a port of another protocol, is an exception: the engine removes the access
/// control before that resource.
/// </description></item>
/// <item><description>
/// What runs in another process cannot be seen: another stack, another provider, and <c>pulumi up --target</c> or
/// <c>pulumi destroy --target</c> of one of two resources for the same app. There, take the resource that is not to
/// hold it any more out of the state instead: <c>pulumi state delete URN</c>. An import, and a preview that would
/// overwrite, say so.
/// </description></item>
/// </list>
/// <para><b>Import</b></para>
/// <para>By the ids of the gateway and the app:</para>
/// <code>
/// pulumi import apig:index:AppAcl partners fedcba9876543210fedcba9876543210/9ed8b7fe84224de681e7d7a5587e76dc
/// </code>
/// </remarks>
/// <example>
/// <para><b>An allow list</b></para>
/// <code>
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var acl = new AppAcl("partners", new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///         AppId = "9ed8b7fe84224de681e7d7a5587e76dc",
///         Type = AppAclType.PERMIT,
///         Values = { "192.168.0.1", "192.168.0.5-192.168.0.10", "192.168.0.100/28" },
///     });
/// });
/// </code>
/// </example>
[ApigResourceType("apig:index:AppAcl")]
public partial class AppAcl : CustomResource
{
    /// <summary>Id of the app (the console says credential). Changing it replaces the access control.</summary>
    [Output("appId")]
    public Output<string> AppId { get; private set; } = null!;

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Output("instanceId")]
    public Output<string> InstanceId { get; private set; } = null!;

    /// <summary>
    /// Addresses, blocks and ranges that must be able to use the app whatever the list says. They are never sent: the
    /// preview fails when one of them would be locked out.
    /// </summary>
    [Output("mustAllow")]
    public Output<ImmutableArray<string>> MustAllow { get; private set; } = null!;

    /// <summary>
    /// Whether to overwrite an access control that the app has already. Left out, creating is refused then, even when
    /// both are equal. It counts only when the resource is created. If another resource holds the access control that
    /// is overwritten, in another stack or under another provider, its delete removes what is set here.
    /// </summary>
    [Output("overwriteExisting")]
    public Output<bool?> OverwriteExisting { get; private set; } = null!;

    /// <summary>
    /// Whether only the listed addresses may use the app (<c>PERMIT</c>), or all but them (<c>DENY</c>). Changed in
    /// place.
    /// </summary>
    [Output("type")]
    public Output<AppAclType> Type { get; private set; } = null!;

    /// <summary>
    /// Addresses (<c>192.0.2.7</c>), CIDR blocks (<c>198.51.100.0/24</c>) and ranges (<c>203.0.113.5-203.0.113.9</c>),
    /// IPv4 or IPv6; at least one. IPv6 needs a gateway with IPv6. Order, repeats and spelling do not matter: two lists
    /// are the same when they hold the same addresses, and <c>192.0.2.77/24</c> is the block <c>192.0.2.0/24</c>. The
    /// gateway gets them as written. Changed in place.
    /// </summary>
    [Output("values")]
    public Output<ImmutableArray<string>> Values { get; private set; } = null!;

    /// <summary>Declares a resource <c>AppAcl</c>.</summary>
    /// <param name="name">Name of the resource, unique for its type in the stack.</param>
    /// <param name="args">Its inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public AppAcl(string name, AppAclArgs args, CustomResourceOptions? options = null)
        : base("apig:index:AppAcl", name, args ?? new AppAclArgs(), MakeResourceOptions(options, "")) { }

    private AppAcl(string name, Input<string> id, AppAclState? state = null, CustomResourceOptions? options = null)
        : base("apig:index:AppAcl", name, state, MakeResourceOptions(options, id)) { }

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

    /// <summary>Reads an existing resource <c>AppAcl</c>, whether or not the stack owns it.</summary>
    /// <param name="name">Name of the resource, unique for its type in the stack.</param>
    /// <param name="id">Id that the provider gave to it; what imports it.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static AppAcl Get(string name, Input<string> id, AppAclState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}

/// <summary>Inputs of the resource <c>AppAcl</c>.</summary>
public sealed class AppAclArgs : ResourceArgs
{
    /// <summary>Id of the app (the console says credential). Changing it replaces the access control.</summary>
    [Input("appId", required: true)]
    public Input<string> AppId { get; set; } = null!;

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    [Input("mustAllow")]
    private InputList<string>? _mustAllow;

    /// <summary>
    /// Addresses, blocks and ranges that must be able to use the app whatever the list says. They are never sent: the
    /// preview fails when one of them would be locked out.
    /// </summary>
    public InputList<string> MustAllow
    {
        get => _mustAllow ??= [];
        set => _mustAllow = value;
    }

    /// <summary>
    /// Whether to overwrite an access control that the app has already. Left out, creating is refused then, even when
    /// both are equal. It counts only when the resource is created. If another resource holds the access control that
    /// is overwritten, in another stack or under another provider, its delete removes what is set here.
    /// </summary>
    [Input("overwriteExisting")]
    public Input<bool>? OverwriteExisting { get; set; }

    /// <summary>
    /// Whether only the listed addresses may use the app (<c>PERMIT</c>), or all but them (<c>DENY</c>). Changed in
    /// place.
    /// </summary>
    [Input("type", required: true)]
    public Input<AppAclType> Type { get; set; } = null!;

    [Input("values", required: true)]
    private InputList<string>? _values;

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

    /// <summary>Nothing but defaults.</summary>
    public static new AppAclArgs Empty => new();
}

/// <summary>What is known of a resource that <c>get</c> reads.</summary>
public sealed class AppAclState : ResourceArgs
{
    /// <summary>Id of the app (the console says credential). Changing it replaces the access control.</summary>
    [Input("appId")]
    public Input<string>? AppId { get; set; }

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    [Input("mustAllow")]
    private InputList<string>? _mustAllow;

    /// <summary>
    /// Addresses, blocks and ranges that must be able to use the app whatever the list says. They are never sent: the
    /// preview fails when one of them would be locked out.
    /// </summary>
    public InputList<string> MustAllow
    {
        get => _mustAllow ??= [];
        set => _mustAllow = value;
    }

    /// <summary>
    /// Whether to overwrite an access control that the app has already. Left out, creating is refused then, even when
    /// both are equal. It counts only when the resource is created. If another resource holds the access control that
    /// is overwritten, in another stack or under another provider, its delete removes what is set here.
    /// </summary>
    [Input("overwriteExisting")]
    public Input<bool>? OverwriteExisting { get; set; }

    /// <summary>
    /// Whether only the listed addresses may use the app (<c>PERMIT</c>), or all but them (<c>DENY</c>). Changed in
    /// place.
    /// </summary>
    [Input("type")]
    public Input<AppAclType>? Type { get; set; }

    [Input("values")]
    private InputList<string>? _values;

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

    /// <summary>Nothing but defaults.</summary>
    public static new AppAclState Empty => new();
}
