namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>What one client does in a step. What names a thing that is not there means one that never was.</summary>
internal abstract record Act
{
    public sealed record AddPort(string Protocol, int Number) : Act;

    public sealed record DeletePort(int Number) : Act;

    public sealed record ListPorts : Act;

    public sealed record PutAcl(string Value) : Act;

    public sealed record DeleteAcl : Act;

    public sealed record GetAcl : Act;

    public sealed record CreateApp(string Name, string Remark) : Act;

    public sealed record RenameApp(string Name, string NewName) : Act;

    public sealed record ResetSecret(string Name) : Act;

    public sealed record DeleteApp(string Name) : Act;

    public sealed record ListApps : Act;

    /// <summary>Binds a domain to the first or second API group.</summary>
    public sealed record Bind(string Domain, int Group, int HttpPort, int HttpsPort) : Act;

    public sealed record Repoint(string Domain, int HttpPort, int HttpsPort) : Act;

    public sealed record Unbind(string Domain) : Act;

    public sealed record ListBindings : Act;
}
