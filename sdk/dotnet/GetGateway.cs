// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig;

/// <summary>
/// Finds a gateway by its name. When the project has none of this name, or several, the error lists what there is.
/// </summary>
/// <example>
/// <para><b>The id of the gateway named production</b></para>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var gateway = GetGateway.Invoke(new()
///     {
///         Name = "production",
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["instanceId"] = gateway.Apply(result =&gt; result.InstanceId),
///     };
/// });
/// </code>
/// </example>
public static class GetGateway
{
    /// <summary>Calls the function at once, with values that are known.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Task<GetGatewayResult> InvokeAsync(GetGatewayArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetGatewayResult>("apig:index:getGateway", args ?? new GetGatewayArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetGatewayResult> Invoke(GetGatewayInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetGatewayResult>("apig:index:getGateway", args ?? new GetGatewayInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs, after other resources.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetGatewayResult> Invoke(GetGatewayInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetGatewayResult>("apig:index:getGateway", args ?? new GetGatewayInvokeArgs(), options.WithDefaults());
}

/// <summary>Arguments of <c>GetGateway</c>, as values that are known.</summary>
public sealed class GetGatewayArgs : InvokeArgs
{
    /// <summary>Name of the gateway, exactly as it is. It must be the only one of this name in the project.</summary>
    [Input("name", required: true)]
    public string Name { get; set; } = null!;

    /// <summary>Nothing but defaults.</summary>
    public static new GetGatewayArgs Empty => new();
}

/// <summary>Arguments of <c>GetGateway</c>, as values that are known or outputs.</summary>
public sealed class GetGatewayInvokeArgs : InvokeArgs
{
    /// <summary>Name of the gateway, exactly as it is. It must be the only one of this name in the project.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>Nothing but defaults.</summary>
    public static new GetGatewayInvokeArgs Empty => new();
}

/// <summary>Result of <c>GetGateway</c>.</summary>
[OutputType]
public sealed class GetGatewayResult
{
    /// <summary>Edition of the gateway, such as <c>BASIC</c>.</summary>
    public readonly string Edition;

    /// <summary>Id of the gateway.</summary>
    public readonly string InstanceId;

    /// <summary>Name that the owner gave to the gateway; several may have the same.</summary>
    public readonly string Name;

    /// <summary>
    /// Elastic IP address on which callers on the internet reach the gateway; empty when it has none.
    /// </summary>
    public readonly string PublicAddress;

    /// <summary>State of the gateway, such as <c>Running</c>.</summary>
    public readonly string Status;

    [OutputConstructor]
    private GetGatewayResult(string edition, string instanceId, string name, string publicAddress, string status)
    {
        Edition = edition;
        InstanceId = instanceId;
        Name = name;
        PublicAddress = publicAddress;
        Status = status;
    }
}
