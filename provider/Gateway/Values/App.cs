namespace PulumiApig.Gateway;

/// <summary>An app of a gateway, which the service also calls "application" or "credential".</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name, unique on its gateway.</param>
/// <param name="Remark">The description; empty when there is none.</param>
/// <param name="Key">The key by which clients name the app; empty when the answer did not say.</param>
/// <param name="Secret">The secret that belongs to the key; null when the answer hid it or left it out.</param>
/// <param name="CreatedAt">When it was created, to the second; null when the answer did not say.</param>
public sealed record App(AppId Id, AppName Name, string Remark, string Key, Secret? Secret, DateTimeOffset? CreatedAt);
