// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig;

/// <summary>
/// Finds an app of a gateway by its name. When the gateway has none of this name, the error lists what there is. The
/// secret of the app is not in the result: read the app as a resource, with <c>get</c>, where a program needs it.
/// </summary>
/// <example>
/// <para><b>The id of the app named partner</b></para>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var partner = GetApp.Invoke(new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///         Name = "partner",
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["appId"] = partner.Apply(result =&gt; result.AppId),
///     };
/// });
/// </code>
/// </example>
public static class GetApp
{
    /// <summary>Calls the function at once, with values that are known.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Task<GetAppResult> InvokeAsync(GetAppArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetAppResult>("apig:index:getApp", args ?? new GetAppArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetAppResult> Invoke(GetAppInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetAppResult>("apig:index:getApp", args ?? new GetAppInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs, after other resources.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetAppResult> Invoke(GetAppInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetAppResult>("apig:index:getApp", args ?? new GetAppInvokeArgs(), options.WithDefaults());
}

/// <summary>Arguments of <c>GetApp</c>, as values that are known.</summary>
public sealed class GetAppArgs : InvokeArgs
{
    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public string? InstanceId { get; set; }

    /// <summary>Name of the app, exactly as it is.</summary>
    [Input("name", required: true)]
    public string Name { get; set; } = null!;

    /// <summary>Nothing but defaults.</summary>
    public static new GetAppArgs Empty => new();
}

/// <summary>Arguments of <c>GetApp</c>, as values that are known or outputs.</summary>
public sealed class GetAppInvokeArgs : InvokeArgs
{
    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Name of the app, exactly as it is.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>Nothing but defaults.</summary>
    public static new GetAppInvokeArgs Empty => new();
}

/// <summary>Result of <c>GetApp</c>.</summary>
[OutputType]
public sealed class GetAppResult
{
    /// <summary>Id that the gateway gave to the app.</summary>
    public readonly string AppId;

    /// <summary>The key by which callers name the app.</summary>
    public readonly string AppKey;

    /// <summary>When it was created, in UTC.</summary>
    public readonly string? CreatedAt;

    /// <summary>Description of the app; empty when it has none.</summary>
    public readonly string Description;

    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    public readonly string InstanceId;

    /// <summary>Name of the app, unique on its gateway.</summary>
    public readonly string Name;

    [OutputConstructor]
    private GetAppResult(
        string appId,
        string appKey,
        string? createdAt,
        string description,
        string instanceId,
        string name
    )
    {
        AppId = appId;
        AppKey = appKey;
        CreatedAt = createdAt;
        Description = description;
        InstanceId = instanceId;
        Name = name;
    }
}
