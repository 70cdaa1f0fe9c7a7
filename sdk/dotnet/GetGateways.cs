// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

using System.Collections.Immutable;

namespace Pulumi.Apig;

/// <summary>Lists the gateways of the project, or those of them that have a name: several may have the same.</summary>
/// <example>
/// <para><b>All gateways named production</b></para>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var all = GetGateways.Invoke(new()
///     {
///         Name = "production",
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["gateways"] = all.Apply(result =&gt; result.Gateways),
///     };
/// });
/// </code>
/// </example>
public static class GetGateways
{
    /// <summary>Calls the function at once, with values that are known.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Task<GetGatewaysResult> InvokeAsync(GetGatewaysArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetGatewaysResult>("apig:index:getGateways", args ?? new GetGatewaysArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetGatewaysResult> Invoke(GetGatewaysInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetGatewaysResult>("apig:index:getGateways", args ?? new GetGatewaysInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs, after other resources.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetGatewaysResult> Invoke(GetGatewaysInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetGatewaysResult>("apig:index:getGateways", args ?? new GetGatewaysInvokeArgs(), options.WithDefaults());
}

/// <summary>Arguments of <c>GetGateways</c>, as values that are known.</summary>
public sealed class GetGatewaysArgs : InvokeArgs
{
    /// <summary>Only gateways with exactly this name.</summary>
    [Input("name")]
    public string? Name { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new GetGatewaysArgs Empty => new();
}

/// <summary>Arguments of <c>GetGateways</c>, as values that are known or outputs.</summary>
public sealed class GetGatewaysInvokeArgs : InvokeArgs
{
    /// <summary>Only gateways with exactly this name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new GetGatewaysInvokeArgs Empty => new();
}

/// <summary>Result of <c>GetGateways</c>.</summary>
[OutputType]
public sealed class GetGatewaysResult
{
    /// <summary>The gateways, by name.</summary>
    public readonly ImmutableArray<Outputs.GatewayInfo> Gateways;

    [OutputConstructor]
    private GetGatewaysResult(ImmutableArray<Outputs.GatewayInfo> gateways)
    {
        Gateways = gateways;
    }
}
