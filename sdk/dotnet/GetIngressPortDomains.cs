// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

using System.Collections.Immutable;

namespace Pulumi.Apig;

/// <summary>
/// Lists the domains that are bound to a custom ingress port. A gateway refuses to close a port while a domain is bound
/// to it.
/// </summary>
/// <example>
/// <para><b>What keeps a port from being closed</b></para>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var bound = GetIngressPortDomains.Invoke(new()
///     {
///         InstanceId = "fedcba9876543210fedcba9876543210",
///         IngressPortId = "0ae98839d78043d8a6dff54d7cb096dc",
///     });
///
///     return new Dictionary&lt;string, object?&gt; { ["domains"] = bound.Apply(result =&gt; result.Domains) };
/// });
/// </code>
/// </example>
public static class GetIngressPortDomains
{
    /// <summary>Calls the function at once, with values that are known.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Task<GetIngressPortDomainsResult> InvokeAsync(GetIngressPortDomainsArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetIngressPortDomainsResult>("apig:index:getIngressPortDomains", args ?? new GetIngressPortDomainsArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetIngressPortDomainsResult> Invoke(GetIngressPortDomainsInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetIngressPortDomainsResult>("apig:index:getIngressPortDomains", args ?? new GetIngressPortDomainsInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs, after other resources.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<GetIngressPortDomainsResult> Invoke(GetIngressPortDomainsInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetIngressPortDomainsResult>("apig:index:getIngressPortDomains", args ?? new GetIngressPortDomainsInvokeArgs(), options.WithDefaults());
}

/// <summary>Arguments of <c>GetIngressPortDomains</c>, as values that are known.</summary>
public sealed class GetIngressPortDomainsArgs : InvokeArgs
{
    /// <summary>Id of the port.</summary>
    [Input("ingressPortId", required: true)]
    public string IngressPortId { get; set; } = null!;

    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public string? InstanceId { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new GetIngressPortDomainsArgs Empty => new();
}

/// <summary>Arguments of <c>GetIngressPortDomains</c>, as values that are known or outputs.</summary>
public sealed class GetIngressPortDomainsInvokeArgs : InvokeArgs
{
    /// <summary>Id of the port.</summary>
    [Input("ingressPortId", required: true)]
    public Input<string> IngressPortId { get; set; } = null!;

    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    [Input("instanceId")]
    public Input<string>? InstanceId { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new GetIngressPortDomainsInvokeArgs Empty => new();
}

/// <summary>Result of <c>GetIngressPortDomains</c>.</summary>
[OutputType]
public sealed class GetIngressPortDomainsResult
{
    /// <summary>The domains, by name. A port that does not exist has none.</summary>
    public readonly ImmutableArray<Outputs.IngressPortDomain> Domains;

    /// <summary>Id of the port.</summary>
    public readonly string IngressPortId;

    /// <summary>Id of the gateway. Left out, it is the provider's <c>instanceId</c>.</summary>
    public readonly string InstanceId;

    [OutputConstructor]
    private GetIngressPortDomainsResult(
        ImmutableArray<Outputs.IngressPortDomain> domains,
        string ingressPortId,
        string instanceId
    )
    {
        Domains = domains;
        IngressPortId = ingressPortId;
        InstanceId = instanceId;
    }
}
