using System.Collections.Immutable;

namespace Pulumi.Apig;

/// <summary>
/// The access control of an app: the client addresses that may, or may not, call APIs with the app's credentials.
/// </summary>
/// <remarks>
/// <para>
/// An app has one access control; without one any address may use its credentials. Changes of <c>type</c> and
/// <c>values</c> update it in place, changes of gateway or app replace it. Neither the order of the values nor their
/// spelling matters: <c>192.0.2.1</c> and <c>192.0.2.1/32</c> are the same. A gateway needs 5 to 10 seconds to follow
/// a change.
/// </para>
/// <para>
/// Import by the ids of gateway and app:
/// <c>pulumi import apig:index:AppAcl offices fedcba9876543210fedcba9876543210/9ed8b7fe84224de681e7d7a5587e76dc</c>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var offices = new AppAcl("offices", new()
/// {
///     AppId = "9ed8b7fe84224de681e7d7a5587e76dc",
///     Type = AppAclType.PERMIT,
///     Values = { "192.0.2.1", "198.51.100.0/24", "203.0.113.5-203.0.113.10" },
///     MustAllow = { "198.51.100.7" },
/// });
/// </code>
/// </example>
[ApigResourceType("apig:index:AppAcl")]
public partial class AppAcl : CustomResource
{
    private const string Token = "apig:index:AppAcl";

    /// <summary>Sets the access control of an app.</summary>
    /// <param name="name">Unique name of the resource.</param>
    /// <param name="args">Its properties.</param>
    /// <param name="options">How the engine treats it.</param>
    public AppAcl(string name, AppAclArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new AppAclArgs(), options.WithDefaults("")) { }

    private AppAcl(string name, Input<string> id, AppAclState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, options.WithDefaults(id)) { }

    /// <summary>Id of the gateway.</summary>
    [Output("instanceId")]
    public Output<string> InstanceId { get; private set; } = null!;

    /// <summary>Id of the app.</summary>
    [Output("appId")]
    public Output<string> AppId { get; private set; } = null!;

    /// <summary>Whether the values are let in or kept out.</summary>
    [Output("type")]
    public Output<AppAclType> Type { get; private set; } = null!;

    /// <summary>Addresses, blocks and ranges, as the program writes them.</summary>
    [Output("values")]
    public Output<ImmutableArray<string>> Values { get; private set; } = null!;

    /// <summary>Addresses that must keep access; checked in previews, never sent to the gateway.</summary>
    [Output("mustAllow")]
    public Output<ImmutableArray<string>> MustAllow { get; private set; } = null!;

    /// <summary>Whether an access control that was there before could be overwritten.</summary>
    [Output("overwriteExisting")]
    public Output<bool?> OverwriteExisting { get; private set; } = null!;

    /// <summary>Reads an access control that the stack does not own.</summary>
    /// <param name="name">Unique name of the resource.</param>
    /// <param name="id"><c>instanceId/appId</c>.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static AppAcl Get(
        string name,
        Input<string> id,
        AppAclState? state = null,
        CustomResourceOptions? options = null
    ) => new(name, id, state, options);
}
