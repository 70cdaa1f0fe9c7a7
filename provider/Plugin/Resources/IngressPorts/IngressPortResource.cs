using PulumiApig.Gateway;
using PulumiApig.Plugin.Schema;
using PulumiApig.Plugin.Service;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Resources.IngressPorts;

/// <summary>Custom ingress ports of a gateway. The API can open, list and close them; every change is a replacement.</summary>
internal sealed class IngressPortResource() : TypedResource<IngressPortInputs>(IngressPortShape.Shape)
{
    protected override IngressPortInputs Decode(PropertyMap inputs) => IngressPortShape.Decode(inputs);

    protected override void Check(Call call, IngressPortInputs inputs, Failures failures)
    {
        if (inputs is not { InstanceId.IsKnown: true, Port.IsKnown: true })
            return;
        var thing = $"port {inputs.Port.Value} of gateway {inputs.InstanceId.Value}";
        if (call.Session.Run.Claim(thing, call.Urn) is { } other)
            failures.Add(IngressPortShape.Port.Name, IngressPortPlan.ClaimedTwice(thing, call.Urn, other));
    }

    protected override bool StandInEachOthersWay(IngressPortInputs olds, IngressPortInputs news) =>
        IngressPortPlan.StandInEachOthersWay(olds, news);

    protected override Replacement PlanReplacement(ShapeDiff diff, IngressPortInputs olds, IngressPortInputs news) =>
        IngressPortPlan.Replace(diff, olds, news);

    /// <summary>Says what stands in the way on the gateway, as far as it can be seen now.</summary>
    protected override async Task PreviewCreateAsync(Call call, IngressPortInputs inputs)
    {
        if (!inputs.InstanceId.IsKnown)
            return;
        var gateway = inputs.InstanceId.Value;
        var replacement = call.Session.Run.ReplacementOf(call.Urn);
        var look = call.Session.Look;
        if (await look.PortsAsync(call, gateway) is { } ports)
        {
            var opening = look.CountOpening(gateway);
            foreach (var obstacle in IngressPortPlan.Obstacles(ports, inputs, replacement, opening, call.Urn))
                call.Log.Warn(obstacle);
        }
        if (replacement is { } old && IngressPortName.TryParse(old.Id) is { Id: { } port } name)
            await TellDomainsAsync(call, name.Gateway, port, old.Plan);
    }

    /// <summary>Nothing of a port is changed in place.</summary>
    protected override void PreviewUpdate(Call call, IngressPortInputs olds, IngressPortInputs news) { }

    protected override async Task<Live> CreateAsync(Call call, IngressPortInputs inputs)
    {
        var (gateway, protocol, number) = (inputs.InstanceId.Value, inputs.Protocol.Value, inputs.Port.Value);
        var outcome = await call.Gateway.AddPortAsync(gateway, protocol, number, call.Options, call.Cancellation);
        return outcome.TryGet(out var port, out var error)
            ? IngressPortShape.ToLive(gateway, port)
            : throw Refused(call, gateway, error);
    }

    protected override async Task<Live?> ReadAsync(Call call, string id)
    {
        var name = IngressPortName.Parse(id);
        var outcome = await call.Gateway.ListPortsAsync(name.Gateway, null, call.Options, call.Cancellation);
        if (!outcome.TryGet(out var ports, out var error))
            return error.IsGone ? null : throw GatewayFailure.ToRpc(error);
        return ports.FirstOrDefault(name.Names) is { } port ? IngressPortShape.ToLive(name.Gateway, port) : null;
    }

    /// <summary>The engine updates a port only to see whether one that was unusable has recovered.</summary>
    protected override async Task<Live> UpdateAsync(
        Call call,
        string id,
        IngressPortInputs olds,
        IngressPortInputs news
    ) =>
        await ReadAsync(call, id)
        ?? throw new RpcException(
            StatusCode.NotFound,
            $"Port {news.Port.Or(null)} of gateway {news.InstanceId.Or(null)} is gone. Nothing was changed. "
                + "Run `pulumi refresh`, then `pulumi up` to open it again."
        );

    protected override async Task DeleteAsync(Call call, string id, IngressPortInputs olds)
    {
        var name = IngressPortName.Parse(id);
        if (name.Id is not { } port)
            throw new RpcException(StatusCode.InvalidArgument, $"'{id}' is not the id of an ingress port in a state.");
        await call.Gateway.DeletePortAsync(name.Gateway, port, call.Options, call.Cancellation).OrThrow();
    }

    protected override IEnumerable<string> Ailments(Live live)
    {
        if (live.Properties.Get(IngressPortShape.Status.Name).Equals(PortStatus.Abnormal.Name))
        {
            yield return $"Port {live.Id} is open, but the gateway reports it as abnormal: it cannot be used. "
                + "The next `pulumi up` looks again; if it stays so, replace the port or ask the support of the service.";
        }
    }

    private static async Task TellDomainsAsync(Call call, GatewayId gateway, IngressPortId port, Replacement plan)
    {
        var look = await call.Session.Look.DomainsAsync(call, gateway, port);
        if (look is { IsSuccess: true } && look.Value.Count > 0)
            call.Log.Warn(IngressPortPlan.DomainsBound(look.Value, plan));
    }

    /// <summary>A port that is open already is never taken over silently: the error says how to import it.</summary>
    private static RpcException Refused(Call call, GatewayId gateway, GatewayError error)
    {
        if (error is not { Kind: FailureKind.AlreadyExists, Found: { } found })
            return GatewayFailure.ToRpc(error);
        var isReplacement = call.Session.Run.ReplacementOf(call.Urn) is not null;
        return GatewayFailure.ToRpc(error, IngressPortPlan.OpenAlready(gateway, found, call.Urn, isReplacement));
    }
}
