using PulumiApig.Access;
using PulumiApig.Gateway;
using PulumiApig.Plugin.Resources.Listing;
using PulumiApig.Plugin.Schema;
using PulumiApig.Plugin.Service;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Resources.AppAcls;

/// <summary>The access control of an app. The API has one call that sets it, whether there was one before or not.</summary>
internal sealed class AppAclResource() : TypedResource<AppAclInputs>(AppAclShape.Shape)
{
    protected override AppAclInputs Decode(Readings inputs) => AppAclShape.Decode(inputs);

    protected override void Check(Call call, AppAclInputs inputs, Failures failures)
    {
        AppAclAccess.CheckLockOut(inputs, failures);
        if (inputs is { InstanceId.IsKnown: true, AppId.IsKnown: true })
        {
            var name = new AppAclName(inputs.InstanceId.Value, inputs.AppId.Value);
            if (call.Session.Run.Claim($"acl {name}", call.Urn) is { } other)
                failures.Add(AppAclShape.AppId.Name, AppAclPlan.ClaimedTwice(name, call.Urn, other));
        }
        if (
            !inputs.AreSecret
            && AppAclAccess.Review(inputs) is { } review
            && call.Session.Run.IsFirst(call.Urn + review)
        )
            call.Log.Post(review);
    }

    protected override Replacement PlanReplacement(Call call, ShapeDiff diff, AppAclInputs olds, AppAclInputs news) =>
        AppAclPlan.Replace(diff, olds);

    /// <summary>Says who gains and who loses, and what is there already where that can be seen.</summary>
    protected override async Task PreviewCreateAsync(Call call, AppAclInputs inputs)
    {
        var before = AccessPolicy.Unrestricted;
        if (inputs is { InstanceId.IsKnown: true, AppId.IsKnown: true })
        {
            var name = new AppAclName(inputs.InstanceId.Value, inputs.AppId.Value);
            before = await LookAsync(call, name, inputs);
        }
        Tell(call, before, AppAclAccess.PolicyOf(inputs), inputs.AreSecret);
    }

    protected override void PreviewUpdate(Call call, AppAclInputs olds, AppAclInputs news) =>
        Tell(call, AppAclAccess.PolicyOf(olds), AppAclAccess.PolicyOf(news), olds.AreSecret || news.AreSecret);

    /// <summary>Setting overwrites silently, so what is there is looked at first.</summary>
    protected override async Task<Live> CreateAsync(Call call, AppAclInputs inputs)
    {
        var name = new AppAclName(inputs.InstanceId.Value, inputs.AppId.Value);
        var wanted = AppAclPlan.ToSend(inputs);
        var existing = await call
            .Gateway.GetAclAsync(name.Gateway, name.App, call.Options, call.Cancellation)
            .OrThrow();
        if (existing is null)
            return Made(call, await PutAsync(call, name, wanted), tookOver: false);
        if (AppAclPlan.MeanTheSame(existing, wanted))
        {
            call.Log.Post($"App {name.App} had this access control already: it is taken over as it is.");
            return Made(call, AppAclShape.ToLive(name, existing), tookOver: true);
        }
        if (!inputs.OverwriteExisting.Or(false))
            throw Refused(call, name, AppAclPlan.Describe(existing, inputs));
        call.Log.Warn(
            $"App {name.App} had another access control, which is overwritten: {AppAclPlan.Describe(existing, inputs)}."
        );
        return Made(call, await PutAsync(call, name, wanted), tookOver: true);
    }

    protected override async Task<Live?> ReadAsync(Call call, string id)
    {
        var name = AppAclName.Parse(id);
        var outcome = await call.Gateway.GetAclAsync(name.Gateway, name.App, call.Options, call.Cancellation);
        if (!outcome.TryGet(out var acl, out var error))
            return error.IsGone ? null : throw GatewayFailure.ToRpc(error);
        return acl is null ? null : AppAclShape.ToLive(name, acl);
    }

    /// <summary>No call lists access controls: each app is asked for its own.</summary>
    protected override async Task<IEnumerable<Candidate>> FindAsync(Call call, PropertyMap query)
    {
        var gateway = ListInputs.InstanceId.Read(query).Value;
        var apps = await call.Gateway.ListAppsAsync(gateway, call.Options, call.Cancellation).OrThrow();
        return apps.Select(app => new Candidate(app.Id.Value, () => ListedAsync(call, new(gateway, app.Id), app.Name)));
    }

    protected override Task<Live> UpdateAsync(Call call, string id, AppAclInputs olds, AppAclInputs news) =>
        PutAsync(call, AppAclName.Parse(id), AppAclPlan.ToSend(news));

    /// <summary>
    /// An id names the app, so a resource that was renamed, or replaced by force, has the id of its successor: deleting
    /// the old one would lift what the new one has just set.
    /// </summary>
    protected override async Task DeleteAsync(Call call, string id, AppAclInputs olds)
    {
        var name = AppAclName.Parse(id);
        if (call.Session.Run.SuccessorOf(id, call.Urn) is { } successor)
        {
            call.Log.Post($"The access control of app {name.App} stays: {successor} has taken its place in this run.");
            return;
        }
        var deletion = await call
            .Gateway.DeleteAclAsync(name.Gateway, name.App, call.Options, call.Cancellation)
            .OrThrow();
        if (deletion == Deletion.Removed)
            call.Log.Warn(AppAclPlan.Lifted(name, olds));
    }

    /// <summary>Null for an app without access control, and for one that has gone since the apps were listed.</summary>
    private static async Task<ListResult?> ListedAsync(Call call, AppAclName name, string appName)
    {
        var outcome = await call.Gateway.GetAclAsync(name.Gateway, name.App, call.Options, call.Cancellation);
        if (!outcome.TryGet(out var acl, out var error))
            return error.IsGone ? null : throw GatewayFailure.ToRpc(error);
        return acl is null ? null : new ListResult(name.ToString(), appName);
    }

    private static Live Made(Call call, Live live, bool tookOver)
    {
        call.Session.Run.NoteMade(live.Id, call.Urn, tookOver);
        return live;
    }

    private static async Task<AccessPolicy> LookAsync(Call call, AppAclName name, AppAclInputs inputs)
    {
        if (await call.Session.Look.AclAsync(call, name.Gateway, name.App) is not { } look)
            return AccessPolicy.Unrestricted;
        if (!look.TryGet(out var existing, out var error))
        {
            call.Log.Warn($"This will fail: {error.Reason}. {error.Advice}");
            return AccessPolicy.Unrestricted;
        }
        if (
            existing is not null
            && AppAclPlan.WouldSend(inputs) is { } wanted
            && !AppAclPlan.MeanTheSame(existing, wanted)
        )
        {
            var there = AppAclPlan.Describe(existing, inputs);
            call.Log.Warn(
                inputs.OverwriteExisting.Or(false)
                    ? $"App {name.App} has another access control already, which will be overwritten: {there}."
                    : $"This will fail: {AppAclPlan.ExistsAlready(name, call.Urn, there)}"
            );
        }
        return AppAclAccess.PolicyOf(existing);
    }

    private static void Tell(Call call, AccessPolicy before, AccessPolicy after, bool areSecret)
    {
        var change = new AccessChange(before, after);
        var unknown = change.IsExact ? "" : " Some of the list is not known before the update.";
        call.Log.Post(
            AccessWording.Of(change, withAddresses: !areSecret) + unknown,
            change.IsWarning ? LogSeverity.Warning : LogSeverity.Info
        );
    }

    private static async Task<Live> PutAsync(Call call, AppAclName name, AppAcl wanted) =>
        AppAclShape.ToLive(
            name,
            await call.Gateway.PutAclAsync(name.Gateway, name.App, wanted, call.Options, call.Cancellation).OrThrow()
        );

    private static RpcException Refused(Call call, AppAclName name, string existing) =>
        new(StatusCode.AlreadyExists, AppAclPlan.ExistsAlready(name, call.Urn, existing) + " Nothing was changed.");
}
