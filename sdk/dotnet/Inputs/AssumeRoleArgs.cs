// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig.Inputs;

/// <summary>An agency of another account to act as.</summary>
public sealed class AssumeRoleArgs : ResourceArgs
{
    /// <summary>Name of the agency.</summary>
    [Input("agencyName", required: true)]
    public Input<string> AgencyName { get; set; } = null!;

    /// <summary>Id of the account that made the agency. Give either this or <c>domainName</c>.</summary>
    [Input("domainId")]
    public Input<string>? DomainId { get; set; }

    /// <summary>Name of the account that made the agency. Give either this or <c>domainId</c>.</summary>
    [Input("domainName")]
    public Input<string>? DomainName { get; set; }

    /// <summary>How long the credentials are valid, in seconds, 900 to 86400. Left out, the service decides.</summary>
    [Input("durationSeconds")]
    public Input<int>? DurationSeconds { get; set; }

    /// <summary>Nothing but defaults.</summary>
    public static new AssumeRoleArgs Empty => new();
}
