namespace PulumiApig.Simulator.State;

/// <summary>An app (credential) on a gateway.</summary>
internal sealed class App(string id, string name, DateTimeOffset registered)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public DateTimeOffset Registered { get; } = registered;

    public AppAcl? Acl { get; set; }
}
