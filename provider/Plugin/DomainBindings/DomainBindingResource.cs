using PulumiApig.Framework.Listing;
using PulumiApig.Plugin.IngressPorts;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Plugin.DomainBindings;

/// <summary>Domains of API groups, and the ports that they answer on.</summary>
internal sealed class DomainBindingResource()
    : TypedResource<ProviderSession, DomainBindingInputs>(DomainBindingShape.Shape)
{
    protected override DomainBindingInputs Decode(Readings inputs) => DomainBindingShape.Decode(inputs);

    protected override void Check(Call call, DomainBindingInputs inputs, Failures failures)
    {
        if (inputs.Settings is { HttpPort: { Value: -1 }, HttpsPort: { Value: -1 } })
            failures.Add(
                DomainBindingShape.HttpsPort.Name,
                "is -1 as `httpPort` is: a domain answers on one port at least"
            );
        if (call.Session.Run.Declare(call.Urn, inputs, inputs.Excludes) is { } other)
            failures.Add(
                DomainBindingShape.Domain.Name,
                DomainBindingCodes.ClaimedTwice.Says(
                    $"is {inputs.Domain} in {call.Urn} and in {other}, on one port or in two API groups of one gateway: "
                        + "remove one of them, or give it other ports"
                )
            );
        call.Session.Run.Declare(call.Urn, new PortUses([.. inputs.Ports]));
    }

    protected override Task PreviewCreateAsync(Call call, DomainBindingInputs inputs) =>
        PreviewAsync(call, inputs, call.Session.Look.CountNew((inputs.Gateway, inputs.Group)));

    protected override Task PreviewUpdateAsync(Call call, DomainBindingInputs olds, DomainBindingInputs news) =>
        PreviewAsync(call, news, adding: 0);

    protected override async Task<Live> CreateAsync(Call call, DomainBindingInputs inputs)
    {
        var (gateway, group, domain) = (inputs.Gateway!, inputs.Group!, inputs.Domain!);
        var bound = await call.Gateway.BindDomainAsync(
            gateway,
            group,
            domain,
            inputs.Settings,
            call.Options,
            call.Cancellation
        );
        return LiveOrThrow(call, gateway, bound);
    }

    protected override async Task<Live?> ReadAsync(Call call, string id)
    {
        var (gateway, group, last) = Parse(id);
        var listed = await call.Gateway.ListBindingsAsync(gateway, group, null, call.Options, call.Cancellation);
        if (!listed.TryGet(out var bindings, out var error))
            return error.IsGone ? null : throw GatewayFailure.ToException(error);
        var isName = DomainName.TryParse(last, out var domain);
        var found = bindings.Where(b => isName ? b.Domain.Equals(domain) : b.Id.Value == last).ToList();
        var binding = LookUp.AtMostOne(found, $"bindings of {last}", b => DomainBindingPlan.Describe(gateway, b));
        return binding is null ? null : DomainBindingShape.ToLive(gateway, binding);
    }

    protected override async Task<Live> UpdateAsync(
        Call call,
        string id,
        DomainBindingInputs olds,
        DomainBindingInputs news
    )
    {
        var (gateway, group, last) = Parse(id);
        var updated = await call.Gateway.UpdateDomainAsync(
            gateway,
            group,
            DomainId.Parse(last),
            news.Settings,
            call.Options,
            call.Cancellation
        );
        return LiveOrThrow(call, gateway, updated);
    }

    protected override Task DeleteAsync(Call call, string id, DomainBindingInputs olds)
    {
        var (gateway, group, last) = Parse(id);
        var domain = DomainId.Parse(last);
        return call.Gateway.UnbindDomainAsync(gateway, group, domain, call.Options, call.Cancellation).OrThrow();
    }

    protected override async Task<IEnumerable<Candidate>> FindAsync(Call call, PropertyMap query)
    {
        var gateway = ListInputs.InstanceId.Read(query).Value;
        var all = await call.Gateway.ListBindingsAsync(gateway, null, null, call.Options, call.Cancellation).OrThrow();
        return all.Select(b =>
            Candidate.Of(b.Id.Value, new ListResult(DomainBindingShape.IdOf(gateway, b), b.Domain.Value))
        );
    }

    private static (GatewayId Gateway, ApiGroupId Group, string Last) Parse(string id) =>
        id.Split('/') is [var first, var second, var last]
        && GatewayId.TryParse(first, out var gateway)
        && ApiGroupId.TryParse(second, out var group)
        && (DomainId.TryParse(last, out _) || DomainName.TryParse(last, out _))
            ? (gateway, group, last)
            : throw InvalidId.Of(
                $"'{id}' does not name a domain binding: expected 'INSTANCE_ID/GROUP_ID/DOMAIN_ID' or "
                    + "'INSTANCE_ID/GROUP_ID/DOMAIN'. Nothing was read or changed."
            );

    private static async Task PreviewAsync(Call call, DomainBindingInputs wanted, int adding)
    {
        if (wanted.Gateway is not { } gateway)
            return;
        var (look, run) = (call.Session.Look, call.Session.Run);
        PreviewLook.Report(
            call,
            await look.GroupsAsync(call, gateway),
            groups => DomainBindingPlan.Obstacles(groups, wanted, run.FormerOf(call.Urn)?.Id, adding, call.Urn)
        );
        if (wanted.Ports.Any() && await look.PortsAsync(call, gateway) is { IsSuccess: true } open)
            foreach (var closed in DomainBindingPlan.ClosedPorts(wanted, new PortsOfRun(run, gateway, open.Value)))
                call.Log.Report(closed);
    }

    private static Live LiveOrThrow(Call call, GatewayId gateway, Outcome<DomainBinding> made)
    {
        if (made.TryGet(out var binding, out var error))
            return DomainBindingShape.ToLive(gateway, binding);
        throw error switch
        {
            { Kind: FailureKind.AlreadyExists, Found: Existing<DomainBinding> { Value: var there } } =>
                GatewayFailure.ToException(
                    error,
                    DomainBindingCodes.Taken.Says(
                        DomainBindingPlan.WayOn(
                            gateway,
                            there,
                            call.Urn,
                            DomainBindingShape.IdOf(gateway, there) == call.Session.Run.FormerOf(call.Urn)?.Id
                        )
                    )
                ),
            { Code: "APIG.2049" } => GatewayFailure.ToException(error, DomainBindingCodes.NotOpen),
            { Kind: FailureKind.QuotaExceeded } => GatewayFailure.ToException(error, DomainBindingCodes.Full),
            _ => GatewayFailure.ToException(error),
        };
    }
}
