namespace PulumiApig.Plugin.Apps;

/// <summary>What a person reads about apps, and the kinds of it.</summary>
internal static class AppMessages
{
    private static readonly MessageCode Taken = new(
        1401,
        LogSeverity.Warning,
        "Another app has, or gets, this name or key. It is never taken over. In a preview a warning, in an update an error.",
        "Import it, set `aliases` if the resource had another name, or choose another name or key."
    );

    private static readonly MessageCode OwnKeysIgnored = new(
        1402,
        LogSeverity.Error,
        "The gateway ignored a key or secret that the program gives.",
        "Leave `appKey` and `appSecret` out, or have the gateway's switch `APP_KEY_SECRET_SWITCH` turned on; then run `pulumi up`."
    );

    private static readonly MessageCode CredentialsRenewed = new(
        1403,
        LogSeverity.Warning,
        "An app gets a new key or secret, and the former one is refused.",
        "Give the callers the new one."
    );

    private static readonly MessageCode SecretUnknown = new(
        1404,
        LogSeverity.Error,
        "It is not known which secret of an app is valid. The state no longer holds the former one.",
        "Run `pulumi up` again, which sets a new one."
    );

    public static readonly ImmutableArray<MessageCode> All = [Taken, OwnKeysIgnored, CredentialsRenewed, SecretUnknown];

    /// <summary>How to go on when the name of an app that is to be created is taken.</summary>
    /// <param name="id">The id by which what has it can be imported.</param>
    /// <param name="urn">URN of the resource.</param>
    /// <param name="former">The id that the state has for the resource; null for none.</param>
    public static NextStep WayOn(string id, string urn, string? former)
    {
        var token = AppShape.Shape.Token;
        return new(
            Taken,
            id == former
                ? "It is this resource's own app: set the option `deleteBeforeReplace` to true, or choose another name."
                : (
                    former is null
                        ? FrameworkMessages.AliasOrImport(token, urn, id)
                        : FrameworkMessages.RenameAndImport(token, urn, id)
                ) + " Otherwise choose another name."
        );
    }

    /// <summary>The same before it happens; without the URN of a resource that could import the other app, without that.</summary>
    public static Message WillBeTaken(GatewayId gateway, App other, string what, string? urn) =>
        Taken.Says(
            $"This will fail: app {other.Name} of gateway {gateway}, with the id {other.Id}, has this {what} already. "
                + (urn is null ? $"Choose another {what}." : WayOn($"{gateway}/{other.Id}", urn, former: null).Text)
        );

    public static Message ClaimedTwice(AppName name, string urn, string other) =>
        Taken.Says($"is {name} in {urn} and in {other}, on one gateway: give one of them another name");

    public static Message Ignored(App app) =>
        OwnKeysIgnored.Says(
            $"The gateway gave app {app.Name} another key or secret than the program does. {OwnKeysIgnored.WhatToDo}"
        );

    /// <param name="app">Name of the app.</param>
    /// <param name="what">What is new.</param>
    public static Message NewCredentials(string app, string what) =>
        CredentialsRenewed.Says($"App {app} gets a new {what}. Callers that sign with the former one are refused.");

    public static NextStep LostSecret { get; } =
        new(SecretUnknown, $"The state no longer holds a secret. {SecretUnknown.WhatToDo}");
}
