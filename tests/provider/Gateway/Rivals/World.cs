using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>Two clients on one gateway that know nothing of each other, as in two processes.</summary>
internal sealed class World : IDisposable
{
    // So many creations in a row look at the gateway first; the next ones rely on what they remember.
    private const int LooksOfASeries = 3;

    private readonly Scene _scene;
    private readonly GatewayClient _first;
    private readonly GatewayClient _second;
    private readonly PortClaims _ports;
    private readonly AclClaims _acls;
    private readonly AppClaims _apps;
    private readonly DomainClaims _domains;

    public World(ApigSimulator simulator, ImpatientTime clock)
    {
        _scene = new Scene(simulator, clock);
        (_first, _second) = (Client(), Client());
        (_ports, _acls, _apps, _domains) = (new(_scene), new(_scene), new(_scene), new(_scene));

        GatewayClient Client() =>
            simulator.Client(
                time: clock,
                with: options => options with { Log = entry => _scene.CheckForSecrets(entry.ToString()) }
            );
    }

    /// <summary>How many claims were made, and how many of them were "unknown".</summary>
    public (int All, int Unknown) Claims => _scene.Claims;

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _scene.Simulator.ClearFaults();
        _scene.Simulator.ClearRequests();
        _scene.Simulator.RemoveGateway(_scene.Id.Value);
    }

    /// <summary>Does what a script says; every claim of a client is compared with the truth.</summary>
    public async Task RunAsync(Script script)
    {
        if (script.InSeries)
            await BeginSeriesAsync();
        _scene.Simulator.FailAtRandom(script.FaultsPerHundred / 100.0, script.Seed);
        foreach (var step in script.Steps)
        {
            await (
                step switch
                {
                    Step.Alone(var second, var act) => ActAsync(second ? _second : _first, act),
                    Step.Duel(var first, var second) => Task.WhenAll(
                        Task.Run(() => ActAsync(_first, first)),
                        Task.Run(() => ActAsync(_second, second))
                    ),
                    Step.Overtaken overtaken => OvertakenAsync(overtaken),
                    _ => throw new InvalidOperationException($"{step}"),
                }
            );
        }
    }

    private async Task BeginSeriesAsync()
    {
        foreach (var n in Enumerable.Range(0, 2 * LooksOfASeries))
        {
            var client = n < LooksOfASeries ? _first : _second;
            await _ports.AddAsync(client, new Act.AddPort("HTTP", 3000 + n));
            await _apps.CreateAsync(client, new Act.CreateApp($"series_{n}", ""));
            await _domains.BindAsync(client, new Act.Bind($"s{n}.example.com", 0, 80, 443));
        }
    }

    private async Task OvertakenAsync(Step.Overtaken step)
    {
        var path = step.Act switch
        {
            Act.AddPort => ApigPath.Ports,
            Act.CreateApp => ApigPath.Apps,
            _ => ApigPath.Domains,
        };
        string? rival = null;
        var overtaking = _scene
            .Simulator.On("POST", path)
            .Meanwhile(_ =>
            {
                rival = CreateAsRival(step.Rival);
                if (step.Lost)
                    ChangeAnother(step.Rival);
            });
        var fault = step.Lost ? overtaking.CutAfterApplying() : overtaking.ThenAnswerNormally();

        await ActAsync(_first, step.Act, () => rival);

        fault.Remove();
    }

    private Task ActAsync(GatewayClient client, Act act, Func<string?>? rival = null) =>
        act switch
        {
            Act.AddPort add => _ports.AddAsync(client, add, rival),
            Act.DeletePort delete => _ports.DeleteAsync(client, delete),
            Act.ListPorts => _ports.ListAsync(client),
            Act.PutAcl put => _acls.PutAsync(client, put),
            Act.DeleteAcl => _acls.DeleteAsync(client),
            Act.GetAcl => _acls.GetAsync(client),
            Act.CreateApp create => _apps.CreateAsync(client, create, rival),
            Act.RenameApp rename => _apps.RenameAsync(client, rename),
            Act.ResetSecret reset => _apps.ResetAsync(client, reset),
            Act.DeleteApp delete => _apps.DeleteAsync(client, delete),
            Act.ListApps => _apps.ListAsync(client),
            Act.Bind bind => _domains.BindAsync(client, bind, rival),
            Act.Repoint repoint => _domains.RepointAsync(client, repoint),
            Act.Unbind unbind => _domains.UnbindAsync(client, unbind),
            Act.ListBindings => _domains.ListAsync(client),
            _ => throw new InvalidOperationException($"{act}"),
        };

    private string? CreateAsRival(Act act) =>
        act switch
        {
            Act.AddPort add => _ports.OpenAsRival(add),
            Act.CreateApp create => _apps.CreateAsRival(create),
            Act.Bind bind => _domains.BindAsRival(bind),
            _ => throw new InvalidOperationException($"{act}"),
        };

    private void ChangeAnother(Act act)
    {
        if (act is Act.AddPort)
            _ports.ChangeAnother();
        else if (act is Act.CreateApp)
            _apps.ChangeAnother();
        else
            _domains.ChangeAnother();
    }
}
