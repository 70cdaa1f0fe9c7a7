// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.

namespace Pulumi.Apig.Outputs;

/// <summary>An app of a gateway.</summary>
[OutputType]
public sealed class AppInfo
{
    /// <summary>Id that the gateway gave to the app.</summary>
    public readonly string AppId;

    /// <summary>The key by which callers name the app.</summary>
    public readonly string AppKey;

    /// <summary>When it was created, in UTC.</summary>
    public readonly string? CreatedAt;

    /// <summary>Description of the app; empty when it has none.</summary>
    public readonly string Description;

    /// <summary>Name of the app, unique on its gateway.</summary>
    public readonly string Name;

    [OutputConstructor]
    private AppInfo(string appId, string appKey, string? createdAt, string description, string name)
    {
        AppId = appId;
        AppKey = appKey;
        CreatedAt = createdAt;
        Description = description;
        Name = name;
    }
}
