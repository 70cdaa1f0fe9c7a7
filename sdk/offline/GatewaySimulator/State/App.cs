namespace PulumiApig.Simulator;

/// <summary>An app (credential) of a gateway.</summary>
/// <param name="Id">32 hexadecimal digits.</param>
/// <param name="Name">Unique on its gateway.</param>
/// <param name="Remark">The description; empty when there is none.</param>
/// <param name="Key">The <c>app_key</c>, unique on its gateway.</param>
/// <param name="Secret">The <c>app_secret</c>, in clear.</param>
/// <param name="Registered">When it was created.</param>
/// <param name="Updated">When it, its key or its secret changed last.</param>
/// <param name="Acl">Its access control; null when it has none.</param>
public sealed record App(
    string Id,
    string Name,
    string Remark,
    string Key,
    string Secret,
    DateTimeOffset Registered,
    DateTimeOffset Updated,
    AppAcl? Acl = null
);
