using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>A gateway with two clients that know nothing of each other, as in two processes, and the truth to compare them with.</summary>
internal sealed class World : IDisposable
{
    // Neither client ever wants it.
    private const int NobodysNumber = 9999;

    private readonly ApigSimulator _simulator;
    private readonly GatewayId _gateway;
    private readonly AppId _app;
    private readonly GatewayClient _first;
    private readonly GatewayClient _second;

    public World(ApigSimulator simulator, TimeProvider clock)
    {
        _simulator = simulator;
        _gateway = GatewayId.Parse(simulator.AddGateway());
        _app = AppId.Parse(simulator.AddApp(gatewayId: _gateway.Value));
        _first = simulator.Client(time: clock);
        _second = simulator.Client(time: clock);
    }

    /// <summary>How many claims were made, and how many of them were "unknown".</summary>
    public (int All, int Unknown) Claims { get; private set; }

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _simulator.ClearFaults();
        _simulator.ClearRequests();
        _simulator.RemoveGateway(_gateway.Value);
    }

    /// <summary>Does what a script says; every claim of a client is compared with the truth.</summary>
    public async Task RunAsync(Script script)
    {
        _simulator.FailAtRandom(script.FaultsPerHundred / 100.0, script.Seed);
        foreach (var step in script.Steps)
        {
            await (
                step switch
                {
                    Step.Alone(var second, var act) => ActAsync(second ? _second : _first, act, Truth()),
                    Step.Duel(var first, var second) => DuelAsync(first, second),
                    Step.Overtaken overtaken => OvertakenAsync(overtaken),
                    _ => throw new InvalidOperationException($"{step}"),
                }
            );
        }
    }

    private Task DuelAsync(Act first, Act second)
    {
        // The numbers of the two differ, so each can be judged by its own.
        var before = Truth();
        return Task.WhenAll(
            Task.Run(() => ActAsync(_first, first, before)),
            Task.Run(() => ActAsync(_second, second, before))
        );
    }

    private async Task OvertakenAsync(Step.Overtaken step)
    {
        var before = Truth();
        string? rival = null;
        var overtaking = _simulator
            .On("POST", ApigPath.Ports)
            .Meanwhile(simulator =>
            {
                if (simulator.Ports(_gateway.Value).All(p => p.Port != step.OtherNumber))
                    rival = simulator.OpenPort(step.OtherProtocol, step.OtherNumber, _gateway.Value).Id;
                if (step.Lost && !simulator.ClosePort(NobodysNumber, _gateway.Value))
                    simulator.OpenPort("HTTP", NobodysNumber, _gateway.Value);
            });
        var fault = step.Lost ? overtaking.CutAfterApplying() : overtaking.ThenAnswerTruly();

        var outcome = await AddAsync(_first, step.Protocol, step.Number);

        fault.Remove();
        var made = Truth().Where(p => p.Port == step.Number && p.Id != rival).Except(before).SingleOrDefault();
        JudgeAdd(outcome, made);
    }

    private async Task ActAsync(GatewayClient client, Act act, IReadOnlyList<Simulator.IngressPort> before)
    {
        switch (act)
        {
            case Act.Add(var protocol, var number):
                var added = await AddAsync(client, protocol, number);
                JudgeAdd(added, Truth().Where(p => p.Port == number).Except(before).SingleOrDefault());
                break;
            case Act.Delete(var number):
                var id = before.FirstOrDefault(p => p.Port == number)?.Id ?? Guid.NewGuid().ToString("N");
                var deleted = await client.DeletePortAsync(_gateway, IngressPortId.Parse(id));
                Count(deleted.Error);
                JudgeDelete(deleted, wasThere: before.Any(p => p.Id == id), isThere: Truth().Any(p => p.Id == id));
                break;
            case Act.List:
                var listed = await client.ListPortsAsync(_gateway);
                if (listed.IsSuccess)
                    listed
                        .Value.Select(p => (p.Id.Value, p.Protocol.Name, p.Number.Value))
                        .Should()
                        .BeEquivalentTo(before.Select(p => (p.Id, p.Protocol, p.Port)));
                break;
            default:
                await ActOnAclAsync(client, act);
                break;
        }
    }

    private async Task ActOnAclAsync(GatewayClient client, Act act)
    {
        var before = Acl();
        switch (act)
        {
            case Act.PutAcl(var value):
                var put = await client.PutAclAsync(_gateway, _app, new AppAcl(AclType.Deny, [value]));
                Count(put.Error);
                if (put.IsSuccess)
                    Acl().Should().Be($"DENY {value}");
                else if (put.Error.Effect is Effect.None)
                    Acl().Should().Be(before, put.Error.Describe());
                break;
            case Act.DeleteAcl:
                var deleted = await client.DeleteAclAsync(_gateway, _app);
                Count(deleted.Error);
                if (deleted.IsSuccess)
                    Acl().Should().BeNull();
                else if (deleted.Error.Effect is Effect.None)
                    Acl().Should().Be(before, deleted.Error.Describe());
                break;
            case Act.GetAcl:
                var got = await client.GetAclAsync(_gateway, _app);
                if (got.IsSuccess)
                    (got.Value is { } acl ? $"{acl.Type} {string.Join(',', acl.Values)}" : null).Should().Be(before);
                break;
        }
    }

    private async Task<Outcome<IngressPort>> AddAsync(GatewayClient client, string protocol, int number)
    {
        IngressProtocol.TryParse(protocol, out var parsed).Should().BeTrue();
        var outcome = await client.AddPortAsync(_gateway, parsed!, PortNumber.From(number));
        Count(outcome.Error);
        return outcome;
    }

    private static void JudgeAdd(Outcome<IngressPort> claim, Simulator.IngressPort? made)
    {
        if (claim.IsSuccess)
        {
            made.Should().NotBeNull("the client claims to have opened it");
            (claim.Value.Id.Value, claim.Value.Protocol.Name, claim.Value.Number.Value)
                .Should()
                .Be((made!.Id, made.Protocol, made.Port));
        }
        else if (claim.Error.Effect is Effect.None)
        {
            made.Should().BeNull(claim.Error.Describe());
            claim.Error.Kind.Should().NotBe(FailureKind.Unknown);
        }
        else
        {
            claim.Error.Kind.Should().Be(FailureKind.Unknown);
        }
    }

    private static void JudgeDelete(Outcome<Deletion> claim, bool wasThere, bool isThere)
    {
        if (claim.IsSuccess)
            isThere.Should().BeFalse();
        else if (claim.Error.Effect is Effect.None)
            isThere.Should().Be(wasThere, claim.Error.Describe());
    }

    private void Count(GatewayError? error)
    {
        lock (_simulator)
            Claims = (Claims.All + 1, Claims.Unknown + (error is { Effect: Effect.Unknown } ? 1 : 0));
    }

    private IReadOnlyList<Simulator.IngressPort> Truth() => _simulator.Ports(_gateway.Value);

    private string? Acl() =>
        _simulator.Acl(_app.Value, _gateway.Value) is { } acl ? $"{acl.Type} {string.Join(',', acl.Values)}" : null;
}
