// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig;

/// <summary>
/// Finds an API group of a gateway by its name. When the gateway has none of this name, or several, the error lists
/// what there is.
/// </summary>
/// <example>
/// <para><b>A domain for the API group named orders</b></para>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var orders = GetApiGroup.Invoke(new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///         Name = "orders",
///     });
///     var api = new DomainBinding("api", new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///         GroupId = orders.Apply(result =&gt; result.GroupId),
///         Domain = "api.example.com",
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["cname"] = orders.Apply(result =&gt; result.Subdomain),
///     };
/// });
/// </code>
/// </example>
public static class GetApiGroup
{
    /// <summary>Calls the function at once, with values that are known.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Task<GetApiGroupResult> InvokeAsync(GetApiGroupArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetApiGroupResult>("apig:index:getApiGroup", args ?? new GetApiGroupArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetApiGroupResult> Invoke(GetApiGroupInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetApiGroupResult>("apig:index:getApiGroup", args ?? new GetApiGroupInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs, after other resources.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetApiGroupResult> Invoke(GetApiGroupInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetApiGroupResult>("apig:index:getApiGroup", args ?? new GetApiGroupInvokeArgs(), options.WithDefaults());
}

/// <summary>Arguments of <c>GetApiGroup</c>, as values that are known.</summary>
public sealed class GetApiGroupArgs : InvokeArgs
{
    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public string? InstanceId { get; set; }

    /// <summary>Name of the API group, exactly as it is. It must be the only one of this name on the gateway.</summary>
    [Input("name", required: true)]
    public string Name { get; set; } = null!;

    /// <summary>Nothing but defaults.</summary>
    public static new GetApiGroupArgs Empty => new();
}

/// <summary>Arguments of <c>GetApiGroup</c>, as values that are known or outputs.</summary>
public sealed class GetApiGroupInvokeArgs : InvokeArgs
{
    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Name of the API group, exactly as it is. It must be the only one of this name on the gateway.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>Nothing but defaults.</summary>
    public static new GetApiGroupInvokeArgs Empty => new();
}

/// <summary>Result of <c>GetApiGroup</c>.</summary>
[OutputType]
public sealed class GetApiGroupResult
{
    /// <summary>Description of the API group; empty when it has none.</summary>
    public readonly string Description;

    /// <summary>Id of the API group.</summary>
    public readonly string GroupId;

    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    public readonly string InstanceId;

    /// <summary>Name of the API group, exactly as it is. It must be the only one of this name on the gateway.</summary>
    public readonly string Name;

    /// <summary>
    /// Domain name that the gateway gave to the API group: the CNAME record of a domain of your own leads to it.
    /// </summary>
    public readonly string Subdomain;

    [OutputConstructor]
    private GetApiGroupResult(
        string description,
        string groupId,
        string instanceId,
        string name,
        string subdomain
    )
    {
        Description = description;
        GroupId = groupId;
        InstanceId = instanceId;
        Name = name;
        Subdomain = subdomain;
    }
}
