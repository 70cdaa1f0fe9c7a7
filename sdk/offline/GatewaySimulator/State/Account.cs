namespace PulumiApig.Simulator.State;

internal sealed record Project(string Id, string Name);

/// <summary>The one account with its one user, and its projects.</summary>
internal sealed record Account(
    string DomainId, string DomainName, string UserId, string UserName, string Password, IReadOnlyList<Project> Projects)
{
    public Account(SimulatorOptions options)
        : this(options.DomainId, options.DomainName, options.UserId, options.UserName, options.Password, ProjectsOf(options)) { }

    private static List<Project> ProjectsOf(SimulatorOptions options) =>
    [
        new(options.ProjectId, options.Region),
        .. options.OtherProjects.Select(other => new Project(Id: other.Value, Name: other.Key)),
    ];
}
