// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

using System.Collections.Immutable;

namespace Pulumi.Apig;

/// <summary>
/// An app of a dedicated gateway (the console says credential): what callers sign in as, with a key and a secret. Its
/// access control, the resource <c>AppAcl</c>, says from which addresses.
/// </summary>
/// <remarks>
/// <para>
/// An app that the gateway has already is never taken over: a name that is taken is refused, and the message says how
/// to go on. An update that is cut off may leave an app with a made-up name that no state knows: <c>getApps</c> shows
/// it. The gateway generates key and secret unless they are given. The output <c>appSecret</c> is a secret: hidden on
/// the screen and encrypted in the state.
/// </para>
/// <para>
/// To get another secret, change <c>secretKeepers</c>, as in <c>SecretKeepers = { ["year"] = "2026" }</c>. The preview
/// says so, and callers that sign with the former secret are refused within 5 to 10 seconds. When the answer of the
/// gateway is lost and the secret cannot be read either, the update fails, the state holds no secret, and the next
/// update sets another one.
/// </para>
/// <para><b>Import</b></para>
/// <para>
/// By the ids of the gateway and the app, or by the name of the app. <c>secretKeepers</c> of an imported app are new to
/// it, and so give it a new secret: leave them out to keep the one that it has.
/// </para>
/// <code>
/// pulumi import apig:index:App partner fedcba9876543210fedcba9876543210/9ed8b7fe84224de681e7d7a5587e76dc
/// pulumi import apig:index:App partner fedcba9876543210fedcba9876543210/partner_orders
/// </code>
/// </remarks>
/// <example>
/// <para><b>An app with a key and a secret that the gateway generates</b></para>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var partner = new App("partner", new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///         Description = "Orders of a partner",
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["key"] = partner.AppKey,
///         ["secret"] = partner.AppSecret,
///     };
/// });
/// </code>
/// </example>
[ApigResourceType("apig:index:App")]
public partial class App : CustomResource
{
    /// <summary>Id that the gateway gave to the app.</summary>
    [Output("appId")]
    public Output<string> AppId { get; private set; } = null!;

    /// <summary>
    /// The key by which callers name the app, unique on its gateway: 8 to 200 letters, digits, underscores or hyphens,
    /// the first a letter or digit. Left out, the gateway generates it; it stays when a program leaves it out later. A
    /// key of your own needs the gateway's switch <c>APP_KEY_SECRET_SWITCH</c>.
    /// </summary>
    [Output("appKey")]
    public Output<string> AppKey { get; private set; } = null!;

    /// <summary>
    /// The secret with which callers sign: 8 to 128 letters, digits or characters of _-!@#$%, the first a letter or
    /// digit. Left out, the gateway generates it; it stays when a program leaves it out later. A secret of your own
    /// needs the gateway's switch <c>APP_KEY_SECRET_SWITCH</c>.
    /// </summary>
    [Output("appSecret")]
    public Output<string> AppSecret { get; private set; } = null!;

    /// <summary>When it was created, in UTC.</summary>
    [Output("createdAt")]
    public Output<string?> CreatedAt { get; private set; } = null!;

    /// <summary>At most 255 characters.</summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Output("instanceId")]
    public Output<string> InstanceId { get; private set; } = null!;

    /// <summary>
    /// Name of the app, unique on its gateway: 3 to 64 Chinese characters, letters, digits or underscores, the first a
    /// Chinese character or a letter. Left out, it is made of the resource's name and random characters.
    /// </summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>
    /// Any values. Every change of them, the first ones included, gives the app a new secret that the gateway
    /// generates; the former one is refused from then on. They are never sent, and cannot be given together with
    /// <c>appSecret</c>.
    /// </summary>
    [Output("secretKeepers")]
    public Output<ImmutableDictionary<string, string>?> SecretKeepers { get; private set; } = null!;

    /// <summary>Declares a resource <c>App</c>.</summary>
    /// <param name="name">Name of the resource, unique for its type in the stack.</param>
    /// <param name="args">Its inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public App(string name, AppArgs? args = null, CustomResourceOptions? options = null)
        : base("apig:index:App", name, args ?? new AppArgs(), MakeResourceOptions(options, "")) { }

    private App(string name, Input<string> id, AppState? state = null, CustomResourceOptions? options = null)
        : base("apig:index:App", name, state, MakeResourceOptions(options, id)) { }

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string> id)
    {
        var defaults = new CustomResourceOptions
        {
            Version = Utilities.Version,
            PluginDownloadURL = "github://api.github.com/pulumi-apig/pulumi-apig",
            AdditionalSecretOutputs = { "appSecret" },
        };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id;
        return merged;
    }

    /// <summary>Reads an existing resource <c>App</c>, whether or not the stack owns it.</summary>
    /// <param name="name">Name of the resource, unique for its type in the stack.</param>
    /// <param name="id">Id that the provider gave to it; what imports it.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="options">How the engine treats it.</param>
    public static App Get(string name, Input<string> id, AppState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);
}

/// <summary>Inputs of the resource <c>App</c>.</summary>
public sealed class AppArgs : ResourceArgs
{
    /// <summary>
    /// The key by which callers name the app, unique on its gateway: 8 to 200 letters, digits, underscores or hyphens,
    /// the first a letter or digit. Left out, the gateway generates it; it stays when a program leaves it out later. A
    /// key of your own needs the gateway's switch <c>APP_KEY_SECRET_SWITCH</c>.
    /// </summary>
    [Input("appKey")]
    public Input<string>? AppKey { get; set; }

    [Input("appSecret")]
    private Input<string>? _appSecret;

    /// <summary>
    /// The secret with which callers sign: 8 to 128 letters, digits or characters of _-!@#$%, the first a letter or
    /// digit. Left out, the gateway generates it; it stays when a program leaves it out later. A secret of your own
    /// needs the gateway's switch <c>APP_KEY_SECRET_SWITCH</c>.
    /// </summary>
    public Input<string>? AppSecret
    {
        get => _appSecret;
        set => _appSecret = Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
    }

    /// <summary>At most 255 characters.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// Name of the app, unique on its gateway: 3 to 64 Chinese characters, letters, digits or underscores, the first a
    /// Chinese character or a letter. Left out, it is made of the resource's name and random characters.
    /// </summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("secretKeepers")]
    private InputMap<string>? _secretKeepers;

    /// <summary>
    /// Any values. Every change of them, the first ones included, gives the app a new secret that the gateway
    /// generates; the former one is refused from then on. They are never sent, and cannot be given together with
    /// <c>appSecret</c>.
    /// </summary>
    public InputMap<string> SecretKeepers
    {
        get => _secretKeepers ??= [];
        set => _secretKeepers = value;
    }

    /// <summary>Nothing but defaults.</summary>
    public static new AppArgs Empty => new();
}

/// <summary>What is known of a resource that <c>get</c> reads.</summary>
public sealed class AppState : ResourceArgs
{
    /// <summary>Id that the gateway gave to the app.</summary>
    [Input("appId")]
    public Input<string>? AppId { get; set; }

    /// <summary>
    /// The key by which callers name the app, unique on its gateway: 8 to 200 letters, digits, underscores or hyphens,
    /// the first a letter or digit. Left out, the gateway generates it; it stays when a program leaves it out later. A
    /// key of your own needs the gateway's switch <c>APP_KEY_SECRET_SWITCH</c>.
    /// </summary>
    [Input("appKey")]
    public Input<string>? AppKey { get; set; }

    [Input("appSecret")]
    private Input<string>? _appSecret;

    /// <summary>
    /// The secret with which callers sign: 8 to 128 letters, digits or characters of _-!@#$%, the first a letter or
    /// digit. Left out, the gateway generates it; it stays when a program leaves it out later. A secret of your own
    /// needs the gateway's switch <c>APP_KEY_SECRET_SWITCH</c>.
    /// </summary>
    public Input<string>? AppSecret
    {
        get => _appSecret;
        set => _appSecret = Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
    }

    /// <summary>When it was created, in UTC.</summary>
    [Input("createdAt")]
    public Input<string>? CreatedAt { get; set; }

    /// <summary>At most 255 characters.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>
    /// Id of the dedicated gateway, usually 32 hexadecimal characters. Left out, it is the provider's
    /// <c>instanceId</c>. Changing it replaces the resource.
    /// </summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>
    /// Name of the app, unique on its gateway: 3 to 64 Chinese characters, letters, digits or underscores, the first a
    /// Chinese character or a letter. Left out, it is made of the resource's name and random characters.
    /// </summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("secretKeepers")]
    private InputMap<string>? _secretKeepers;

    /// <summary>
    /// Any values. Every change of them, the first ones included, gives the app a new secret that the gateway
    /// generates; the former one is refused from then on. They are never sent, and cannot be given together with
    /// <c>appSecret</c>.
    /// </summary>
    public InputMap<string> SecretKeepers
    {
        get => _secretKeepers ??= [];
        set => _secretKeepers = value;
    }

    /// <summary>Nothing but defaults.</summary>
    public static new AppState Empty => new();
}
