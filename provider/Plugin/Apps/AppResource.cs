namespace PulumiApig.Plugin.Apps;

/// <summary>Apps of a gateway: what its callers sign in as.</summary>
internal sealed class AppResource() : TypedResource<ProviderSession, Readings>(AppShape.Shape)
{
    protected override Readings Decode(Readings inputs) => inputs;

    protected override void Check(Call call, Readings inputs, Failures failures)
    {
        var keepers = AppShape.SecretKeepers;
        if (!inputs.Of(AppShape.Secret).IsMissing && !inputs.Of(keepers).IsMissing)
            failures.Add(keepers.Name, "cannot be given together with `appSecret`: change that one instead");
        if (
            inputs.Of(AppShape.InstanceId).Or(null) is not { } gateway
            || inputs.Of(AppShape.Name).Or(null) is not { } name
        )
            return;
        if (call.Session.Run.Claim(new($"app {name} of gateway {gateway}"), call.Urn) is { } other)
            failures.Add(AppShape.Name.Name, AppMessages.ClaimedTwice(name, call.Urn, other));
    }

    protected override async Task PreviewCreateAsync(Call call, Readings inputs)
    {
        if (inputs.Of(AppShape.InstanceId).Or(null) is not { } gateway)
            return;
        var former = call.Session.Run.FormerOf(call.Urn)?.Id;
        PreviewLook.Report(
            call,
            await call.Session.Look.AppsAsync(call, gateway),
            apps => AppPlan.Obstacles(apps, inputs, former, call.Urn)
        );
    }

    protected override Task PreviewUpdateAsync(Call call, Readings olds, Readings news)
    {
        if (AppPlan.NewCredentials(olds, news) is { } what)
            call.Log.Report(
                AppMessages.NewCredentials(
                    olds.Of(AppShape.Name).Or(null)?.Value ?? new Protocol.Urn(call.Urn).Name,
                    what
                )
            );
        return PreviewCreateAsync(call, news);
    }

    protected override async Task<Live> CreateAsync(Call call, Readings inputs)
    {
        var (gateway, wanted) = (inputs.Of(AppShape.InstanceId).Value, AppPlan.ToCreate(inputs));
        var created = await call.Gateway.CreateAppAsync(gateway, wanted, call.Options, call.Cancellation);
        if (created.TryGet(out var app, out var error))
            return ToLive(gateway, app, wanted);
        if (error is not { Kind: FailureKind.AlreadyExists, Code: not "APIG.3310" })
            throw GatewayFailure.ToException(error);
        var id = $"{gateway}/{error.Found?.Id ?? wanted.Name.Value}";
        var former = call.Session.Run.FormerOf(call.Urn)?.Id;
        throw GatewayFailure.ToException(error, AppMessages.WayOn(id, call.Urn, former));
    }

    /// <summary>By the list of apps, which all reads of a gateway share.</summary>
    protected override async Task<Live?> ReadAsync(Call call, string id)
    {
        var (gateway, idOrName) = Parse<string>(id, InGateway.Any);
        var listed = await call.Gateway.ListAppsAsync(gateway, null, call.Options, call.Cancellation);
        if (!listed.TryGet(out var apps, out var error))
            return error.IsGone ? null : throw GatewayFailure.ToException(error);
        // A name may look like an id.
        var app =
            apps.FirstOrDefault(a => a.Id.Value == idOrName) ?? apps.FirstOrDefault(a => a.Name.Value == idOrName);
        return app is null ? null : AppShape.ToLive(gateway, app);
    }

    protected override async Task<Live> UpdateAsync(Call call, string id, Readings olds, Readings news)
    {
        var (gateway, app) = Parse<AppId>(id, AppId.TryParse);
        Live? live = null;
        if (AppPlan.ToChange(olds, news) is { } settings)
        {
            var changed = await call.Gateway.UpdateAppAsync(gateway, app, settings, call.Options, call.Cancellation);
            live = changed.TryGet(out var there, out var error)
                ? ToLive(gateway, there, settings)
                : throw Failed(error, id, live, changesSecret: settings.Secret is not null);
        }
        if (!AppPlan.IssuesSecret(olds, news))
            return live ?? await base.UpdateAsync(call, id, olds, news);
        var reset = await call.Gateway.ResetSecretAsync(gateway, app, null, call.Options, call.Cancellation);
        return reset.TryGet(out var renewed, out var lost)
            ? AppShape.ToLive(gateway, renewed)
            : throw Failed(lost, id, live, changesSecret: true);
    }

    protected override Task DeleteAsync(Call call, string id, Readings olds)
    {
        var (gateway, app) = Parse<AppId>(id, AppId.TryParse);
        return call.Gateway.DeleteAppAsync(gateway, app, call.Options, call.Cancellation).OrThrow();
    }

    protected override async Task<IEnumerable<Candidate>> FindAsync(Call call, PropertyMap query)
    {
        var gateway = ListInputs.InstanceId.Read(query).Value;
        var apps = await call.Gateway.ListAppsAsync(gateway, null, call.Options, call.Cancellation).OrThrow();
        return apps.Select(app => Candidate.Of(app.Id.Value, new ListResult($"{gateway}/{app.Id}", app.Name.Value)));
    }

    private static (GatewayId Gateway, T App) Parse<T>(string id, TextType.Try<T> take) =>
        InGateway.Parse(id, take, "an app", "'INSTANCE_ID/APP_ID' or 'INSTANCE_ID/NAME'");

    /// <summary>An app without the key or secret that was sent is there, but not as it is to be.</summary>
    private static Live ToLive(GatewayId gateway, App app, AppSettings sent)
    {
        var live = AppShape.ToLive(gateway, app);
        return AppPlan.HasOwnKeys(app, sent)
            ? live
            : throw new ResourceException(StatusCode.FailedPrecondition, AppMessages.Ignored(app)).Keeping(live);
    }

    /// <summary>A secret that may be invalid does not stay in the state, and what was changed before does.</summary>
    private static ResourceException Failed(GatewayError error, string id, Live? live, bool changesSecret)
    {
        if (changesSecret && error.Effect is Effect.Unknown)
        {
            var known = (live?.Properties ?? PropertyMap.Empty).Set(AppShape.Secret.Name, PropertyValue.Null);
            return GatewayFailure.ToException(error, AppMessages.LostSecret).Keeping(new(id, known));
        }
        return live is null
            ? GatewayFailure.ToException(error)
            : GatewayFailure.ToException(error with { Effect = Effect.Partial }).Keeping(live);
    }
}
