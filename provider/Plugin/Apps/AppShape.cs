namespace PulumiApig.Plugin.Apps;

/// <summary>An app: inputs, outputs and what each means.</summary>
internal static class AppShape
{
    public static readonly Field<GatewayId> InstanceId = InGateway.InstanceId("an app");

    public static readonly Field<AppName> Name = new(
        "name",
        TextType.By<AppName>(AppName.TryParse, AppName.Rule, name => name.Value),
        $"Name of the app, unique on its gateway: {AppName.Rule}. Left out, it is made of the resource's name and random characters."
    )
    {
        AutoName = AutoName.Word(64, "app_"),
    };

    public static readonly Field<string> Description = new(
        "description",
        PlainText.UpTo(255),
        "At most 255 characters."
    );

    public static readonly Field<AppKey> Key = new(
        "appKey",
        TextType.By<AppKey>(AppKey.TryParse, AppKey.Rule, key => key.Value),
        $"""
        The key by which callers name the app, unique on its gateway: {AppKey.Rule}. Left out, the gateway generates it; it
        stays when a program leaves it out later. A key of your own needs the gateway's switch `APP_KEY_SECRET_SWITCH`.
        """
    )
    {
        IsServerFilled = true,
    };

    public static readonly Field<ImmutableSortedDictionary<string, Input<string>>> SecretKeepers = new(
        "secretKeepers",
        new MapType<string>(PlainText.Any),
        """
        Any values. Every change of them, the first ones included, gives the app a new secret that the gateway generates;
        the former one is refused from then on. They are never sent, and cannot be given together with `appSecret`.
        """
    );

    public static readonly Field<Secret> Secret = new(
        "appSecret",
        TextType.By<Secret>(AppSecret.TryParse, AppSecret.Rule, secret => secret.Reveal()),
        $"""
        The secret with which callers sign: {AppSecret.Rule}. Left out, the gateway generates it; it stays when a program
        leaves it out later. A secret of your own needs the gateway's switch `APP_KEY_SECRET_SWITCH`.
        """
    )
    {
        IsSecret = true,
        IsServerFilled = true,
        RenewedBy = SecretKeepers,
    };

    public static readonly Field<AppId> Id = new("appId", GatewayTypes.AppId, "Id that the gateway gave to the app.")
    {
        IsRequired = true,
    };

    public static readonly Field<string> CreatedAt = new("createdAt", PlainText.Any, "When it was created, in UTC.");

    public static readonly ResourceShape Shape = new()
    {
        Token = "apig:index:App",
        Doc = ResourceDocs.Read("App"),
        Inputs = [InstanceId, Name, Description, Key, Secret, SecretKeepers],
        // A gateway refuses a second app of the same name (APIG.3203).
        Identity = [InstanceId, Name],
        Computed = [Id, CreatedAt],
        ListInputs = [ListInputs.InstanceId],
        Messages = AppMessages.All,
        Terraform = new(
            "huaweicloud_apig_application",
            [
                // Terraform's id of an app is the gateway's own id of it.
                TerraformAttributes.Computed("id", Id.Name),
                TerraformAttributes.Region,
                TerraformAttributes.Gateway,
                TerraformAttributes.Required("name", TerraformKind.Text),
                new("description", TerraformKind.Text, TerraformUse.Optional),
                TerraformAttributes.Computed("app_key"),
                TerraformAttributes.Computed("app_secret"),
                TerraformAttributes.Computed("registration_time", CreatedAt.Name),
            ]
        ),
    };

    public static Live ToLive(GatewayId gateway, App app) =>
        new($"{gateway}/{app.Id}", PropertyMap.Of(Properties(gateway, app)));

    // What the gateway hides is not known, which is not the same as none.
    private static IEnumerable<(string Name, PropertyValue Value)> Properties(GatewayId gateway, App app)
    {
        yield return InstanceId.Is(gateway);
        yield return Name.Is(app.Name);
        yield return (Description.Name, app.Remark.Length > 0 ? app.Remark : PropertyValue.Null);
        yield return Id.Is(app.Id);
        if (app.Key.Length > 0)
            yield return (Key.Name, app.Key);
        if (app.Secret is { } secret)
            yield return Secret.Is(secret);
        if (CreatedAtOf(app) is { } time)
            yield return (CreatedAt.Name, time);
    }

    public static string? CreatedAtOf(App app) => app.CreatedAt is { } time ? $"{time:yyyy-MM-ddTHH:mm:ssZ}" : null;
}
