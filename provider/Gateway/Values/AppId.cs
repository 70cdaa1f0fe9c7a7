namespace PulumiApig.Gateway;

/// <summary>The identifier of an app, which the service also calls "application" or "credential".</summary>
public sealed record AppId : Identifier<AppId>, IIdentifier<AppId>
{
    private AppId(string value)
        : base(value) { }

    static string IIdentifier<AppId>.Kind => "an app id";

    static AppId IIdentifier<AppId>.Of(string value) => new(value);
}
