using PulumiApig.Gateway;
using PulumiApig.Plugin.Schema;
using PulumiApig.Plugin.Service;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Resources.AppAcls;

/// <summary>The access control of an app. The API has one call that sets it, whether there was one before or not.</summary>
internal sealed class AppAclResource() : TypedResource<AppAclInputs>(AppAclShape.Shape)
{
    protected override AppAclInputs Decode(PropertyMap inputs) => AppAclShape.Decode(inputs);

    protected override Replacement PlanReplacement(ShapeDiff diff, AppAclInputs olds, AppAclInputs news) =>
        AppAclPlan.Replace(diff);

    /// <summary>Setting overwrites silently, so what is there is looked at first.</summary>
    protected override async Task<Live> CreateAsync(Call call, AppAclInputs inputs)
    {
        var name = new AppAclName(inputs.InstanceId.Value, inputs.AppId.Value);
        var wanted = AppAclPlan.ToSend(inputs);
        var existing = await call.Gateway.GetAclAsync(name.Gateway, name.App, call.Options, call.Cancellation).OrThrow();
        if (existing is null)
            return await PutAsync(call, name, wanted);
        if (AppAclPlan.MeanTheSame(existing, wanted))
        {
            call.Log.Post($"App {name.App} had this access control already: it is taken over as it is.");
            return AppAclShape.ToLive(name, existing);
        }
        if (!inputs.OverwriteExisting.Or(false))
            throw Refused(call, name, existing);
        call.Log.Warn($"App {name.App} had another access control, which is overwritten: {existing}.");
        return await PutAsync(call, name, wanted);
    }

    protected override async Task<Live?> ReadAsync(Call call, string id)
    {
        var name = AppAclName.Parse(id);
        var outcome = await call.Gateway.GetAclAsync(name.Gateway, name.App, call.Options, call.Cancellation);
        if (!outcome.TryGet(out var acl, out var error))
            return error.IsGone ? null : throw GatewayFailure.ToRpc(error);
        return acl is null ? null : AppAclShape.ToLive(name, acl);
    }

    protected override Task<Live> UpdateAsync(Call call, string id, AppAclInputs olds, AppAclInputs news) =>
        PutAsync(call, AppAclName.Parse(id), AppAclPlan.ToSend(news));

    protected override async Task DeleteAsync(Call call, string id)
    {
        var name = AppAclName.Parse(id);
        await call.Gateway.DeleteAclAsync(name.Gateway, name.App, call.Options, call.Cancellation).OrThrow();
    }

    private static async Task<Live> PutAsync(Call call, AppAclName name, AppAcl wanted) =>
        AppAclShape.ToLive(
            name,
            await call.Gateway.PutAclAsync(name.Gateway, name.App, wanted, call.Options, call.Cancellation).OrThrow()
        );

    private static RpcException Refused(Call call, AppAclName name, AppAcl existing) =>
        new(
            StatusCode.AlreadyExists,
            $"App {name.App} of gateway {name.Gateway} has another access control already: {existing}. Nothing was "
                + $"changed. To manage it here, run `pulumi import {AppAclShape.Token} {new Protocol.Urn(call.Urn).Name} {name}`; "
                + $"to overwrite it, set '{AppAclShape.OverwriteExisting.Name}' to true."
        );
}
