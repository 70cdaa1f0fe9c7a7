using System.Text.Json.Nodes;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.State;

internal sealed record Project(string Id, string Name);

/// <summary>The one account with its one user, its projects and its agencies.</summary>
internal sealed class Account(SimulatorOptions options)
{
    public string DomainId => options.DomainId;

    public string DomainName => options.DomainName;

    public string UserId => options.UserId;

    public string UserName => options.UserName;

    public string Password => options.Password;

    public IReadOnlyList<Project> Projects { get; } =
    [
        new(options.ProjectId, options.Region),
        .. options.OtherProjects.Select(other => new Project(Id: other.Value, Name: other.Key)),
    ];

    /// <summary>Whether <c>{"id":"…"}</c> or <c>{"name":"…"}</c> means this account.</summary>
    public bool IsMeantBy(JsonNode? domain) =>
        domain.Text("id") is { } id ? id == DomainId : domain.Text("name") == DomainName;

    /// <summary>The agency that <c>{"agency_name":"…","domain_name":"…"}</c>, or with <c>domain_id</c>, names.</summary>
    public string? FindAgency(JsonNode? assumeRole) =>
        assumeRole.Text("domain_id") is { } id
            ? FindAgency(id == DomainId, assumeRole.Text("agency_name"))
            : FindAgency(assumeRole.Text("domain_name") == DomainName, assumeRole.Text("agency_name"));

    /// <summary>The agency that <c>iam::{domain_id}:agency:{name}</c> names.</summary>
    public string? FindAgency(string? urn) =>
        urn?.Split(':') is ["iam", "", var domain, "agency", var name] ? FindAgency(domain == DomainId, name) : null;

    private string? FindAgency(bool isOurs, string? name) =>
        isOurs ? options.Agencies.FirstOrDefault(agency => agency == name) : null;
}
