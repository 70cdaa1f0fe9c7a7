// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

using System.Collections.Immutable;

namespace Pulumi.Apig;

/// <summary>Lists the apps of a gateway, without their secrets.</summary>
/// <example>
/// <para><b>All apps of a gateway</b></para>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var all = GetApps.Invoke(new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["apps"] = all.Apply(result =&gt; result.Apps),
///     };
/// });
/// </code>
/// </example>
public static class GetApps
{
    /// <summary>Calls the function at once, with values that are known.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Task<GetAppsResult> InvokeAsync(GetAppsArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetAppsResult>("apig:index:getApps", args ?? new GetAppsArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetAppsResult> Invoke(GetAppsInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetAppsResult>("apig:index:getApps", args ?? new GetAppsInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs, after other resources.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetAppsResult> Invoke(GetAppsInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetAppsResult>("apig:index:getApps", args ?? new GetAppsInvokeArgs(), options.WithDefaults());
}

/// <summary>Arguments of <c>GetApps</c>, as values that are known.</summary>
public sealed class GetAppsArgs : InvokeArgs
{
    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public string? InstanceId { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new GetAppsArgs Empty => new();
}

/// <summary>Arguments of <c>GetApps</c>, as values that are known or outputs.</summary>
public sealed class GetAppsInvokeArgs : InvokeArgs
{
    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new GetAppsInvokeArgs Empty => new();
}

/// <summary>Result of <c>GetApps</c>.</summary>
[OutputType]
public sealed class GetAppsResult
{
    /// <summary>The apps, by name.</summary>
    public readonly ImmutableArray<Outputs.AppInfo> Apps;

    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    public readonly string InstanceId;

    [OutputConstructor]
    private GetAppsResult(ImmutableArray<Outputs.AppInfo> apps, string instanceId)
    {
        Apps = apps;
        InstanceId = instanceId;
    }
}
