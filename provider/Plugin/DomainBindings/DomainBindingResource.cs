using PulumiApig.Plugin.IngressPorts;

namespace PulumiApig.Plugin.DomainBindings;

/// <summary>Domains of API groups, and the ports that they answer on.</summary>
internal sealed class DomainBindingResource() : TypedResource<ProviderSession, BindingInputs>(BindingShape.Shape)
{
    protected override BindingInputs Decode(Readings inputs) => BindingShape.Decode(inputs);

    protected override void Check(Call call, BindingInputs inputs, Failures failures)
    {
        if (inputs.Settings is { HttpPort: { Value: -1 }, HttpsPort: { Value: -1 } })
            failures.Add(BindingShape.HttpsPort.Name, "is -1 as `httpPort` is: a domain answers on one port at least");
        else if (inputs.Settings is { RedirectHttpToHttps: true, HttpsPort.Value: -1 })
            failures.Add(BindingShape.Redirect.Name, "is true, and `httpsPort` is -1: there is nothing to redirect to");
        if (call.Session.Run.Declare(call.Urn, inputs, inputs.Excludes) is { } other)
            failures.Add(BindingShape.Domain.Name, BindingMessages.ClaimedTwice(inputs.Domain!, call.Urn, other));
        call.Session.Run.Declare(call.Urn, new PortUses([.. inputs.Ports]));
    }

    protected override Task PreviewCreateAsync(Call call, BindingInputs inputs) =>
        PreviewAsync(call, inputs, call.Session.Look.CountNew((inputs.Gateway, inputs.Group)));

    protected override Task PreviewUpdateAsync(Call call, BindingInputs olds, BindingInputs news) =>
        PreviewAsync(call, news, adding: 0);

    protected override async Task<Live> CreateAsync(Call call, BindingInputs news)
    {
        var (gateway, group, name) = (news.Gateway!, news.Group!, news.Domain!);
        var made = await call.Gateway.BindDomainAsync(
            gateway,
            group,
            name,
            news.Settings,
            call.Options,
            call.Cancellation
        );
        return LiveOrThrow(call, gateway, made);
    }

    protected override async Task<Live?> ReadAsync(Call call, string id)
    {
        var (gateway, group, domain, name) = Parse(id);
        var listed = await call.Gateway.ListBindingsAsync(gateway, group, null, call.Options, call.Cancellation);
        if (!listed.TryGet(out var bindings, out var error))
            return error.IsGone ? null : throw GatewayFailure.ToException(error);
        var found = bindings.Where(b => b.Id == domain || b.Domain.Equals(name)).ToList();
        var binding = LookUp.AtMostOne(
            found,
            $"binding of {name}",
            b => (BindingShape.PortsOf(b), BindingShape.IdOf(gateway, b))
        );
        return binding is null ? null : BindingShape.ToLive(gateway, binding);
    }

    protected override async Task<Live> UpdateAsync(Call call, string id, BindingInputs olds, BindingInputs news)
    {
        var (gateway, group, it, _) = Parse(id);
        var made = await call.Gateway.UpdateDomainAsync(
            gateway,
            group,
            it!,
            news.Settings,
            call.Options,
            call.Cancellation
        );
        return LiveOrThrow(call, gateway, made);
    }

    protected override Task DeleteAsync(Call call, string id, BindingInputs olds)
    {
        var (gateway, group, domain, _) = Parse(id);
        return call.Gateway.UnbindDomainAsync(gateway, group, domain!, call.Options, call.Cancellation).OrThrow();
    }

    protected override async Task<IEnumerable<Candidate>> FindAsync(Call call, PropertyMap query)
    {
        var gateway = ListInputs.InstanceId.Read(query).Value;
        var all = await call.Gateway.ListBindingsAsync(gateway, null, null, call.Options, call.Cancellation).OrThrow();
        return all.Select(b => Candidate.Of(b.Id.Value, new ListResult(BindingShape.IdOf(gateway, b), b.Domain.Value)));
    }

    /// <summary>By the id of the binding, as the state has it, or by its domain, as an import may.</summary>
    private static (GatewayId Gateway, ApiGroupId Group, DomainId? Id, DomainName? Name) Parse(string id) =>
        id.Split('/') is [var first, var second, var last]
        && GatewayId.TryParse(first, out var gateway)
        && ApiGroupId.TryParse(second, out var group)
        && DomainId.TryParse(last, out var domain) | DomainName.TryParse(last, out var name)
            ? (gateway, group, domain, name)
            : throw InvalidId.Of(
                $"'{id}' does not name a domain binding: expected 'INSTANCE_ID/GROUP_ID/DOMAIN_ID' or "
                    + "'INSTANCE_ID/GROUP_ID/DOMAIN'. Nothing was read or changed."
            );

    private static (string Urn, string? Id) OwnOf(Call call) => (call.Urn, call.Session.Run.FormerOf(call.Urn)?.Id);

    private static async Task PreviewAsync(Call call, BindingInputs wanted, int adding)
    {
        if (wanted.Settings is { RedirectHttpToHttps: true, HttpPort.Value: -1 })
            call.Log.Report(BindingMessages.NothingToRedirect(wanted.Domain));
        if (wanted.Gateway is not { } gateway)
            return;
        var look = call.Session.Look;
        PreviewLook.Report(
            call,
            await look.GroupsAsync(call, gateway),
            groups => BindingPlan.Obstacles(groups, wanted, OwnOf(call), adding)
        );
        if (!wanted.Ports.Any() || await look.PortsAsync(call, gateway) is not { IsSuccess: true } open)
            return;
        foreach (var closed in BindingPlan.ClosedPorts(wanted, new(call.Session.Run, gateway, open.Value)))
            call.Log.Report(closed);
    }

    private static Live LiveOrThrow(Call call, GatewayId gateway, Outcome<DomainBinding> made)
    {
        if (made.TryGet(out var binding, out var error))
            return BindingShape.ToLive(gateway, binding);
        throw error switch
        {
            { Kind: FailureKind.AlreadyExists, Found: Existing<DomainBinding> { Value: var there } } =>
                GatewayFailure.ToException(error, BindingMessages.Taken(gateway, there, OwnOf(call))),
            { Code: "APIG.2049" } => GatewayFailure.ToException(error, NextStep.Of(BindingCodes.NotOpen)),
            { Kind: FailureKind.QuotaExceeded } => GatewayFailure.ToException(error, NextStep.Of(BindingCodes.Full)),
            _ => GatewayFailure.ToException(error),
        };
    }
}
