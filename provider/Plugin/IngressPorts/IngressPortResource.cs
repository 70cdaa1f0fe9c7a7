using System.Globalization;
using System.Text;

namespace PulumiApig.Plugin.IngressPorts;

/// <summary>Custom ingress ports of a gateway. The API can open, list and close them; every change is a replacement.</summary>
internal sealed class IngressPortResource() : TypedResource<ProviderSession, IngressPortInputs>(IngressPortShape.Shape)
{
    protected override IngressPortInputs Decode(Readings inputs) => IngressPortShape.Decode(inputs);

    protected override async Task<PropertyMap> ChooseAsync(Call call, PropertyMap inputs, Choice choice)
    {
        var (olds, news) = (Decode(choice.Olds), Decode(inputs));
        if (olds is { InstanceId.IsKnown: true, Port.IsKnown: true })
            call.Session.Run.NoteOld(KeyOf(olds.InstanceId.Value, olds.Port.Value), call.Urn);
        if (!news.Port.IsMissing)
            return inputs;
        return inputs.Set(
            IngressPortShape.Port.Name,
            AutomaticPort.Stays(olds, news)
                ? choice.Olds.Get(IngressPortShape.Port.Name)
                : IngressPortShape.Port.Write(await DrawAsync(call, news.InstanceId, choice.Seed))
        );
    }

    protected override void Check(Call call, IngressPortInputs inputs, Failures failures)
    {
        if (inputs is not { InstanceId.IsKnown: true, Port.IsKnown: true })
            return;
        var key = KeyOf(inputs.InstanceId.Value, inputs.Port.Value);
        if (call.Session.Run.Claim(key, call.Urn) is { } other)
            failures.Add(IngressPortShape.Port.Name, IngressPortMessages.ClaimedTwice(key.Text, call.Urn, other));
        else
            call.Session.Run.Declare(call.Urn, inputs);
    }

    protected override Replacement PlanReplacement(
        Call call,
        ShapeDiff diff,
        IngressPortInputs olds,
        IngressPortInputs news
    ) =>
        IngressPortPlan.Replace(
            diff,
            IngressPortPlan.NameOf(olds, call.Session.Run.FormerOf(call.Urn)?.Id ?? ""),
            news,
            call.Session.Run.IsAutomatic(call.Urn)
        );

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
            var opening = look.CountNew(gateway);
            var obstacles = IngressPortPlan.Obstacles(
                ports,
                inputs,
                replacement,
                opening,
                found => IngressPortMessages.WillBeRefused(gateway, found, call.Urn, ClashWith(call, gateway, found))
            );
            foreach (var obstacle in obstacles)
                call.Log.Report(obstacle);
        }
        if (replacement is { } old && IngressPortName.TryParse(old.Id) is { Id: { } port } name)
            await ReportDomainsAsync(call, name.Gateway, port, old.Id, old.Plan.DeleteFirst);
    }

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
            return error.IsGone ? null : throw GatewayFailure.ToException(error);
        return ports.FirstOrDefault(name.Names) is { } port ? IngressPortShape.ToLive(name.Gateway, port) : null;
    }

    protected override async Task<IEnumerable<Candidate>> FindAsync(Call call, PropertyMap query)
    {
        var gateway = ListInputs.InstanceId.Read(query).Value;
        var filter = new PortFilter(IngressPortShape.ListedProtocol.Read(query).Or(null));
        var ports = await call.Gateway.ListPortsAsync(gateway, filter, call.Options, call.Cancellation).OrThrow();
        return ports.Select(port =>
            Candidate.Of(
                port.Number.Value.ToString("D5", CultureInfo.InvariantCulture),
                new ListResult(IngressPortName.ById(gateway, port.Id).ToString(), NameOf(port))
            )
        );
    }

    protected override async Task DeleteAsync(Call call, string id, IngressPortInputs olds)
    {
        var name = IngressPortName.Parse(id);
        if (name.Id is not { } port)
            throw InvalidId.Of($"'{id}' is not the id of an ingress port in a state.");
        await call.Gateway.DeletePortAsync(name.Gateway, port, call.Options, call.Cancellation).OrThrow();
    }

    protected override IEnumerable<Message> Problems(Live live)
    {
        if (live.Properties.Get(IngressPortShape.Status.Name).Equals(PortStatus.Abnormal.Name))
        {
            yield return IngressPortMessages.Abnormal(IngressPortPlan.NameOf(Decode(live.Properties), live.Id));
        }
    }

    /// <summary>
    /// Draws a number that is free as far as this process can see. The look at the gateway must come now: after Check a
    /// number can only be refused. It is the preview's look, read once, so Check still works where nothing can be seen.
    /// </summary>
    private static async Task<PortNumber> DrawAsync(Call call, Input<GatewayId> gateway, ReadOnlyMemory<byte> seed)
    {
        // Who calls Check without an engine, as `pulumi do` does, sends no seed.
        var candidates = AutomaticPort.Candidates(seed.IsEmpty ? Encoding.UTF8.GetBytes(call.Urn) : seed.Span);
        if (!gateway.IsKnown)
            return candidates.First();
        var look = await call.Session.Look.PortsAsync(call, gateway.Value);
        var open = look is { IsSuccess: true } ? look.Value.Select(p => p.Number).ToHashSet() : [];
        return candidates
            .Where(number => !open.Contains(number))
            .First(number => call.Session.Run.ClaimNew(KeyOf(gateway.Value, number), call.Urn));
    }

    /// <summary>What one resource of a run can have: HTTP and HTTPS share the numbers of a gateway.</summary>
    private static ClaimKey KeyOf(GatewayId gateway, PortNumber number) => new($"port {number} of gateway {gateway}");

    /// <summary>A name that a program could give to a port, such as <c>https-8443</c>.</summary>
    private static string NameOf(IngressPort port) => $"{port.Protocol.Name.ToLowerInvariant()}-{port.Number}";

    private async Task ReportDomainsAsync(
        Call call,
        GatewayId gateway,
        IngressPortId port,
        string id,
        bool isClosedFirst
    )
    {
        var look = await call.Session.Look.DomainsAsync(call, gateway, port);
        var bound = look is { IsSuccess: true } ? look.Value : [];
        var run = call.Session.Run;
        var state = run.FormerOf(call.Urn) is { } found ? Decode(found.Inputs) : null;
        var former = state is null ? null : IngressPortPlan.UseOf(state);
        var old = state is null ? id : IngressPortPlan.NameOf(state, id);
        var staying = run.Declared<PortUses>().Where(uses => uses.What.All.Contains(former)).Select(uses => uses.Urn);
        foreach (var message in IngressPortPlan.OnTheOldPort(old, isClosedFirst, bound, staying))
            call.Log.Report(message);
    }

    /// <summary>A port that is open already is never taken over silently: the error says how to import it.</summary>
    private ResourceException Refused(Call call, GatewayId gateway, GatewayError error)
    {
        if (error.Kind == FailureKind.AlreadyExists && call.Session.Run.IsAutomatic(call.Urn))
            return GatewayFailure.ToException(error, IngressPortMessages.TakenMeanwhile);
        if (error is not { Kind: FailureKind.AlreadyExists, Found: Existing<IngressPort> { Value: var found } })
            return GatewayFailure.ToException(error);
        return GatewayFailure.ToException(
            error,
            IngressPortMessages.OpenAlready(gateway, found, call.Urn, ClashWith(call, gateway, found))
        );
    }

    private Clash ClashWith(Call call, GatewayId gateway, IngressPort found)
    {
        (string, IngressPortInputs)? former = call.Session.Run.FormerOf(call.Urn) is { } old
            ? (old.Id, Decode(old.Inputs))
            : null;
        var hasNumber = call.Session.Run.IsOldOf(KeyOf(gateway, found.Number), call.Urn);
        return IngressPortPlan.ClashWith(found, former, hasNumber);
    }
}
