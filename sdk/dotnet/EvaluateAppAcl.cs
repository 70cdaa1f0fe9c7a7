// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

using System.Collections.Immutable;

namespace Pulumi.Apig;

/// <summary>
/// Says whether an access control would let addresses in, and which entry of its list decides. It only calculates, so
/// it works in previews, without credentials and without a gateway: a program can use it as a gate.
/// </summary>
/// <example>
/// <para><b>Whether the office is let in</b></para>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using Pulumi.Apig;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var verdict = EvaluateAppAcl.Invoke(new()
///     {
///         Type = AppAclType.PERMIT,
///         Values = { "192.0.2.0/24" },
///         Addresses = { "192.0.2.7", "198.51.100.1" },
///     });
///
///     return new Dictionary&lt;string, object?&gt; { ["allAllowed"] = verdict.Apply(result =&gt; result.AllAllowed) };
/// });
/// </code>
/// </example>
public static class EvaluateAppAcl
{
    /// <summary>Calls the function at once, with values that are known.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Task<EvaluateAppAclResult> InvokeAsync(EvaluateAppAclArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<EvaluateAppAclResult>("apig:index:evaluateAppAcl", args ?? new EvaluateAppAclArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<EvaluateAppAclResult> Invoke(EvaluateAppAclInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<EvaluateAppAclResult>("apig:index:evaluateAppAcl", args ?? new EvaluateAppAclInvokeArgs(), options.WithDefaults());

    /// <summary>Calls the function with values that may be outputs, after other resources.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How the engine calls it.</param>
    public static Output<EvaluateAppAclResult> Invoke(EvaluateAppAclInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<EvaluateAppAclResult>("apig:index:evaluateAppAcl", args ?? new EvaluateAppAclInvokeArgs(), options.WithDefaults());
}

/// <summary>Arguments of <c>EvaluateAppAcl</c>, as values that are known.</summary>
public sealed class EvaluateAppAclArgs : InvokeArgs
{
    [Input("addresses", required: true)]
    private List<string>? _addresses;

    /// <summary>The addresses, CIDR blocks and ranges to evaluate.</summary>
    public List<string> Addresses
    {
        get => _addresses ??= [];
        set => _addresses = value;
    }

    /// <summary>What the access control does with its list.</summary>
    [Input("type", required: true)]
    public AppAclType Type { get; set; }

    [Input("values", required: true)]
    private List<string>? _values;

    /// <summary>The list of the access control: addresses, CIDR blocks and ranges.</summary>
    public List<string> Values
    {
        get => _values ??= [];
        set => _values = value;
    }

    /// <summary>Nothing but defaults.</summary>
    public static new EvaluateAppAclArgs Empty => new();
}

/// <summary>Arguments of <c>EvaluateAppAcl</c>, as values that are known or outputs.</summary>
public sealed class EvaluateAppAclInvokeArgs : InvokeArgs
{
    [Input("addresses", required: true)]
    private InputList<string>? _addresses;

    /// <summary>The addresses, CIDR blocks and ranges to evaluate.</summary>
    public InputList<string> Addresses
    {
        get => _addresses ??= [];
        set => _addresses = value;
    }

    /// <summary>What the access control does with its list.</summary>
    [Input("type", required: true)]
    public Input<AppAclType> Type { get; set; } = null!;

    [Input("values", required: true)]
    private InputList<string>? _values;

    /// <summary>The list of the access control: addresses, CIDR blocks and ranges.</summary>
    public InputList<string> Values
    {
        get => _values ??= [];
        set => _values = value;
    }

    /// <summary>Nothing but defaults.</summary>
    public static new EvaluateAppAclInvokeArgs Empty => new();
}

/// <summary>Result of <c>EvaluateAppAcl</c>.</summary>
[OutputType]
public sealed class EvaluateAppAclResult
{
    /// <summary>Whether every one of the addresses is let in as a whole.</summary>
    public readonly bool AllAllowed;

    /// <summary>What holds for each of the addresses, in their order.</summary>
    public readonly ImmutableArray<Outputs.AppAclEvaluation> Results;

    [OutputConstructor]
    private EvaluateAppAclResult(bool allAllowed, ImmutableArray<Outputs.AppAclEvaluation> results)
    {
        AllAllowed = allAllowed;
        Results = results;
    }
}
