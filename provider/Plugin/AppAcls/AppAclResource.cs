using PulumiApig.Access;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>The access control of an app. The API has one call that sets it, whether there was one before or not.</summary>
internal sealed class AppAclResource() : TypedResource<ProviderSession, AppAclInputs>(AppAclShape.Shape)
{
    protected override AppAclInputs Decode(Readings inputs) => AppAclShape.Decode(inputs);

    protected override void Claim(Call call, AppAclInputs inputs, Failures failures)
    {
        if (inputs is not { InstanceId.IsKnown: true, AppId.IsKnown: true })
            return;
        var name = new AppAclName(inputs.InstanceId.Value, inputs.AppId.Value);
        if (call.Session.Run.Claim(KeyOf(name), call.Urn) is { } other)
            failures.Add(AppAclShape.AppId.Name, AppAclMessages.ClaimedTwice(name, call.Urn, other));
        // Usually nothing else has what is imported, so it is no warning here.
        else if (call.Session.Run.IsImported(call.Urn))
            call.Log.Report(AppAclMessages.MayBeLifted(name) with { Severity = LogSeverity.Info });
    }

    protected override void Check(Call call, AppAclInputs inputs, Failures failures) =>
        AppAclAccess.CheckLockOut(inputs, failures);

    protected override Replacement PlanReplacement(Call call, ShapeDiff diff, AppAclInputs olds, AppAclInputs news) =>
        AppAclPlan.Replace(diff, olds, news);

    /// <summary>Says who gains and who loses, and what is there already where that can be seen.</summary>
    protected override async Task PreviewCreateAsync(Call call, AppAclInputs inputs)
    {
        var before = AccessPolicy.Unrestricted;
        if (inputs is { InstanceId.IsKnown: true, AppId.IsKnown: true })
        {
            var name = new AppAclName(inputs.InstanceId.Value, inputs.AppId.Value);
            before = await LookAsync(call, name, inputs);
        }
        ReviewList(call, inputs);
        ReportAccess(call, before, inputs, inputs.AreSecret);
    }

    protected override Task PreviewUpdateAsync(Call call, AppAclInputs olds, AppAclInputs news)
    {
        ReviewList(call, news);
        ReportAccess(call, AppAclAccess.PolicyOf(olds), news, olds.AreSecret || news.AreSecret);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Setting overwrites silently, so what is there is looked at first. It is never taken over, not even when it is
    /// equal: another resource may hold it, and the end of that one would lift this one.
    /// </summary>
    protected override async Task<Live> CreateAsync(Call call, AppAclInputs inputs)
    {
        var name = new AppAclName(inputs.InstanceId.Value, inputs.AppId.Value);
        var wanted = AppAclPlan.ToSend(inputs);
        var existing = await call
            .Gateway.GetAclAsync(name.Gateway, name.App, call.Options, call.Cancellation)
            .OrThrow();
        if (existing is null)
            return await PutNewAsync(call, name, wanted);
        // An engine may call Create again after a failure: what its lost answer kept back is the resource's own.
        var isOwn =
            call.Session.Run.WasSpared(KeyOf(name), call.Urn)
            || (call.Session.Run.WasTried(KeyOf(name), call.Urn) && AppAclPlan.MeanTheSame(existing, wanted))
            || IsOwn(call, existing, inputs);
        var there = AppAclPlan.Describe(existing, inputs);
        if (!isOwn && !inputs.OverwriteExisting.Or(false))
            throw new ResourceException(
                StatusCode.AlreadyExists,
                AppAclMessages.Exists(name, call.Urn, there, IsReplacement(call))
            );
        var live = await PutNewAsync(call, name, wanted);
        if (isOwn)
            call.Log.Report(AppAclMessages.SetOverFormer(name, call.Urn));
        else
            call.Log.Report(AppAclMessages.Overwritten(name, there));
        return live;
    }

    protected override async Task<Live?> ReadAsync(Call call, string id)
    {
        var name = AppAclName.Parse(id);
        var outcome = await call.Gateway.GetAclAsync(name.Gateway, name.App, call.Options, call.Cancellation);
        if (!outcome.TryGet(out var acl, out var error))
            return error.IsGone ? null : throw GatewayFailure.ToException(error);
        return acl is null ? null : AppAclShape.ToLive(name, acl);
    }

    /// <summary>No call lists access controls: each app is asked for its own.</summary>
    protected override async Task<IEnumerable<Candidate>> FindAsync(Call call, PropertyMap query)
    {
        var gateway = ListInputs.InstanceId.Read(query).Value;
        var apps = await call.Gateway.ListAppsAsync(gateway, null, call.Options, call.Cancellation).OrThrow();
        return apps.Select(app => new Candidate(
            app.Id.Value,
            () => ListedAsync(call, new(gateway, app.Id), app.Name.Value)
        ));
    }

    protected override Task<Live> UpdateAsync(Call call, string id, AppAclInputs olds, AppAclInputs news) =>
        PutAsync(call, AppAclName.Parse(id), AppAclPlan.ToSend(news));

    /// <summary>
    /// An id names the app, so a resource that was renamed, or replaced on the same app, has the id of its successor:
    /// deleting the old one would lift what the program still has. Check has seen all that it has, whichever run made it.
    /// A destroy checks nothing, and so deletes.
    /// </summary>
    protected override async Task DeleteAsync(Call call, string id, AppAclInputs olds)
    {
        var name = AppAclName.Parse(id);
        if (call.Session.Run.HolderOf(KeyOf(name)) is { } holder)
        {
            if (holder == call.Urn)
                call.Session.Run.NoteSpared(KeyOf(name), call.Urn);
            // Without this one the state would have none, and the gateway would keep what no resource holds.
            else if (call.Session.Run.HasFailed(holder))
                throw new ResourceException(
                    StatusCode.FailedPrecondition,
                    AppAclMessages.SuccessorFailed(name, holder)
                );
            call.Log.Report(AppAclMessages.Spared(name, holder));
            return;
        }
        // What it takes its app from is replaced first: the app may stay the same, and must not be open to all meanwhile.
        if (call.Session.Run.ReplacementOf(call.Urn) is { Plan.MayBeTheSame: true } replaced && replaced.Id == id)
        {
            call.Session.Run.NoteSpared(KeyOf(name), call.Urn);
            call.Log.Report(AppAclMessages.Spared(name, call.Urn));
            return;
        }
        var deletion = await call
            .Gateway.DeleteAclAsync(name.Gateway, name.App, call.Options, call.Cancellation)
            .OrThrow();
        if (deletion == Deletion.Removed)
            call.Log.Report(AppAclMessages.Lifted(name, olds));
    }

    protected override Message Spared(string id, string urn, string keeper) =>
        AppAclMessages.Spared(AppAclName.Parse(id), keeper);

    /// <summary>Null for an app without access control, and for one that has gone since the apps were listed.</summary>
    private static async Task<ListResult?> ListedAsync(Call call, AppAclName name, string appName)
    {
        var outcome = await call.Gateway.GetAclAsync(name.Gateway, name.App, call.Options, call.Cancellation);
        if (!outcome.TryGet(out var acl, out var error))
            return error.IsGone ? null : throw GatewayFailure.ToException(error);
        return acl is null ? null : new ListResult(name.ToString(), appName);
    }

    /// <summary>What one resource of a run can have.</summary>
    private static ClaimKey KeyOf(AppAclName name) => new($"access control {name}");

    private async Task<Live> PutNewAsync(Call call, AppAclName name, AppAcl wanted)
    {
        var live = await PutAsync(call, name, wanted);
        await RemoveFormerAsync(call, name);
        return live;
    }

    /// <summary>Removes what a delete left, once it is known that the new one is of another app.</summary>
    private async Task RemoveFormerAsync(Call call, AppAclName name)
    {
        if (call.Session.Run.ReplacementOf(call.Urn) is not { } replaced)
            return;
        var former = AppAclName.Parse(replaced.Id);
        if (
            former == name
            || !call.Session.Run.WasSpared(KeyOf(former), call.Urn)
            || call.Session.Run.HolderOf(KeyOf(former)) is not null
        )
            return;
        var outcome = await call.Gateway.DeleteAclAsync(former.Gateway, former.App, call.Options, call.Cancellation);
        if (!outcome.TryGet(out var deletion, out var error))
            call.Log.Report(AppAclMessages.FormerStays(former, error.Explain()));
        else if (deletion == Deletion.Removed && call.Session.Run.FormerOf(call.Urn) is { } olds)
            call.Log.Report(AppAclMessages.Lifted(former, Decode(olds.Inputs)));
    }

    private static bool IsReplacement(Call call) => call.Session.Run.ReplacementOf(call.Urn) is not null;

    private bool IsOwn(Call call, AppAcl existing, AppAclInputs inputs) =>
        AppAclPlan.IsOwn(
            existing,
            call.Session.Run.FormerOf(call.Urn) is { } former ? Decode(former.Inputs) : null,
            inputs
        );

    private async Task<AccessPolicy> LookAsync(Call call, AppAclName name, AppAclInputs inputs)
    {
        if (await call.Session.Look.AclAsync(call, name.Gateway, name.App) is not { } look)
            return AccessPolicy.Unrestricted;
        if (!look.TryGet(out var existing, out var error))
        {
            call.Log.Report(GatewayFailure.WillFail(error));
            return AccessPolicy.Unrestricted;
        }
        if (existing is null || IsOwn(call, existing, inputs))
            return AppAclAccess.PolicyOf(existing);
        var there = AppAclPlan.Describe(existing, inputs);
        if (inputs.OverwriteExisting.Or(false))
        {
            call.Log.Report(AppAclMessages.WillBeOverwritten(name, there));
            call.Log.Report(AppAclMessages.MayBeLifted(name));
        }
        else
        {
            call.Log.Report(AppAclMessages.WillExist(name, call.Urn, there, IsReplacement(call)));
        }
        return AppAclAccess.PolicyOf(existing);
    }

    private static void ReviewList(Call call, AppAclInputs inputs)
    {
        if (!inputs.AreSecret && AppAclAccess.Review(inputs) is { } review)
            call.Log.Report(AppAclMessages.OddList(NameOf(call, inputs), review));
    }

    private static void ReportAccess(Call call, AccessPolicy before, AppAclInputs after, bool areSecret)
    {
        var change = new AccessChange(before, AppAclAccess.PolicyOf(after));
        var app = NameOf(call, after);
        call.Log.Report(
            after.AppId.IsKnown
                ? AppAclMessages.Access(app, change, areSecret)
                : AppAclMessages.AccessOfNew(app, change, areSecret)
        );
    }

    private static string NameOf(Call call, AppAclInputs inputs) =>
        AppAclMessages.NameOf(inputs.AppId.Or(null), call.Urn);

    private static async Task<Live> PutAsync(Call call, AppAclName name, AppAcl wanted)
    {
        var outcome = await call.Gateway.PutAclAsync(name.Gateway, name.App, wanted, call.Options, call.Cancellation);
        if (outcome.TryGet(out var acl, out var error))
            return AppAclShape.ToLive(name, acl);
        if (error.Effect == Effect.Unknown)
            call.Session.Run.NoteTried(KeyOf(name), call.Urn);
        throw GatewayFailure.ToException(error);
    }
}
