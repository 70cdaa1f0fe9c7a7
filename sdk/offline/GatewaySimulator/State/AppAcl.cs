namespace PulumiApig.Simulator;

/// <summary>The access control of an app: kept as written, in order, spelling and host bits included.</summary>
/// <param name="Type"><c>PERMIT</c> or <c>DENY</c>.</param>
/// <param name="Values">Addresses, blocks and ranges.</param>
public sealed record AppAcl(string Type, IReadOnlyList<string> Values);
