namespace PulumiApig.Simulator;

/// <summary>An API group of a gateway, to which domains are bound.</summary>
/// <param name="Id">32 hexadecimal digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Registered">When it was created.</param>
public sealed record ApiGroup(string Id, string Name, DateTimeOffset Registered);
