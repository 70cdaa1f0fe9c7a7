namespace PulumiApig.Gateway;

/// <summary>An app of a gateway. Its key and secret are never read.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name that its owner gave.</param>
/// <param name="Remark">The description; empty when there is none.</param>
public sealed record App(AppId Id, string Name, string Remark);
