namespace PulumiApig.Simulator;

/// <summary>What a simulator starts with. Every setting has a default; see <see cref="SimulatorDefaults"/>.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The TCP port on the loopback address; 0 lets the system choose.</summary>
    public int Port { get; init; }

    /// <summary>The permanent access key of the user.</summary>
    public string AccessKey { get; init; } = SimulatorDefaults.AccessKey;

    /// <summary>The secret key of the user.</summary>
    public string SecretKey { get; init; } = SimulatorDefaults.SecretKey;

    /// <summary>The project in which the gateways live.</summary>
    public string ProjectId { get; init; } = SimulatorDefaults.ProjectId;

    /// <summary>The region, which is also the project's name.</summary>
    public string Region { get; init; } = SimulatorDefaults.Region;

    /// <summary>Further projects of the account, id by name.</summary>
    public IReadOnlyDictionary<string, string> OtherProjects { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of the IAM user.</summary>
    public string UserName { get; init; } = SimulatorDefaults.UserName;

    /// <summary>The id of the IAM user.</summary>
    public string UserId { get; init; } = SimulatorDefaults.UserId;

    /// <summary>The password of the IAM user.</summary>
    public string Password { get; init; } = SimulatorDefaults.Password;

    /// <summary>The name of the account.</summary>
    public string DomainName { get; init; } = SimulatorDefaults.DomainName;

    /// <summary>The id of the account.</summary>
    public string DomainId { get; init; } = SimulatorDefaults.DomainId;

    /// <summary>The agencies of the account that its user may assume.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [SimulatorDefaults.AgencyName];

    /// <summary>The gateways that exist at the start, each <c>ID</c> or <c>ID=NAME</c>.</summary>
    public IReadOnlyList<string> Gateways { get; init; } = [SimulatorDefaults.GatewayId];

    /// <summary>The apps that exist at the start, on every gateway, each <c>ID</c> or <c>ID=NAME</c>.</summary>
    public IReadOnlyList<string> Apps { get; init; } = [SimulatorDefaults.AppId];

    /// <summary>The API groups that exist at the start, on every gateway, each <c>ID</c> or <c>ID=NAME</c>.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [$"{SimulatorDefaults.GroupId}={SimulatorDefaults.GroupName}"];

    /// <summary>How many custom ingress ports one gateway may have.</summary>
    public int PortQuota { get; init; } = 40;

    /// <summary>How many apps one gateway may have.</summary>
    public int AppQuota { get; init; } = 50;

    /// <summary>How many domains one API group may have.</summary>
    public int DomainQuota { get; init; } = 5;

    /// <summary>What a gateway does with keys and secrets of apps that the caller chose.</summary>
    public OwnAppKeys OwnAppKeys { get; init; }

    /// <summary>
    /// How long adding or deleting a port takes, on <see cref="Clock"/>. A second change on the same gateway
    /// meanwhile is refused with 400 APIC.9224 (add) or APIC.9223 (delete). Zero: only as long as the code runs.
    /// </summary>
    public TimeSpan PortChangeTime { get; init; }

    /// <summary>How long an issued token is valid.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long the temporary keys of the metadata service are valid.</summary>
    public TimeSpan MetadataKeyLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Adds a field that no documentation mentions to every JSON object that is sent.</summary>
    public bool ExtraFields { get; init; }

    /// <summary>The clock by which dates are checked, tokens expire and delays pass.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
