// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

using System.Collections.Immutable;

namespace Pulumi.Apig;

/// <summary>
/// Reads the access control of an app: whether there is one, its type, and its list as the gateway has it.
/// </summary>
/// <example>
/// <para><b>Who may use an app</b></para>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var acl = GetAppAcl.Invoke(new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///         AppId = "9ed8b7fe84224de681e7d7a5587e76dc",
///     });
///
///     return new Dictionary&lt;string, object?&gt; { ["values"] = acl.Apply(result =&gt; result.Values) };
/// });
/// </code>
/// </example>
public static class GetAppAcl
{
    /// <summary>Calls the function at once, with values that are known.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Task<GetAppAclResult> InvokeAsync(GetAppAclArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetAppAclResult>("apig:index:getAppAcl", args ?? new GetAppAclArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetAppAclResult> Invoke(GetAppAclInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetAppAclResult>("apig:index:getAppAcl", args ?? new GetAppAclInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs, after other resources.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetAppAclResult> Invoke(GetAppAclInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetAppAclResult>("apig:index:getAppAcl", args ?? new GetAppAclInvokeArgs(), options.WithDefaults());
}

/// <summary>Arguments of <c>GetAppAcl</c>, as values that are known.</summary>
public sealed class GetAppAclArgs : InvokeArgs
{
    /// <summary>Id of the app.</summary>
    [Input("appId", required: true)]
    public string AppId { get; set; } = null!;

    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public string? InstanceId { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new GetAppAclArgs Empty => new();
}

/// <summary>Arguments of <c>GetAppAcl</c>, as values that are known or outputs.</summary>
public sealed class GetAppAclInvokeArgs : InvokeArgs
{
    /// <summary>Id of the app.</summary>
    [Input("appId", required: true)]
    public Input<string> AppId { get; set; } = null!;

    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new GetAppAclInvokeArgs Empty => new();
}

/// <summary>Result of <c>GetAppAcl</c>.</summary>
[OutputType]
public sealed class GetAppAclResult
{
    /// <summary>Id of the app.</summary>
    public readonly string AppId;

    /// <summary>Whether the app has an access control. Without one, every client may use it.</summary>
    public readonly bool Exists;

    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    public readonly string InstanceId;

    /// <summary>Whether the listed addresses are let in or kept out; nothing when there is no access control.</summary>
    public readonly AppAclType? Type;

    /// <summary>The list as the gateway has it; empty when there is no access control.</summary>
    public readonly ImmutableArray<string> Values;

    [OutputConstructor]
    private GetAppAclResult(
        string appId,
        bool exists,
        string instanceId,
        AppAclType? type,
        ImmutableArray<string> values
    )
    {
        AppId = appId;
        Exists = exists;
        InstanceId = instanceId;
        Type = type;
        Values = values;
    }
}
