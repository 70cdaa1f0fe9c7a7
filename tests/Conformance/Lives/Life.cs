using PulumiApig.Conformance.Tests.Support;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.State;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>
/// Two stacks and their rivals on two gateways, step by step at random: programs change, plugins and engines are killed,
/// answers are lost, things drift. Each call and each run is held against the gateways; in the end each stack is brought
/// to what its program says.
/// </summary>
internal sealed class Life : IDisposable
{
    private const int Steps = 12;

    private readonly World _world;
    private readonly Random _random;
    private readonly Place _place;
    private readonly Ledger _ledger = new();
    private readonly Rivals _rivals;
    private readonly StackInMemory[] _stacks;
    private readonly Wishes[] _wishes = [Wishes.None, Wishes.None];
    private readonly List<string> _script = [];
    private PluginInProcess? _plugin;

    public Life(World world, int seed)
    {
        (_world, _random) = (world, new Random(seed));
        _place = new Place(world.Simulator);
        _rivals = new(world.Simulator, _place, _ledger, _random);
        var repeats = _random.Next(2) == 0;
        _stacks = [new("first", world.Config(repeats)), new("second", world.Config(repeats))];
        _ledger.Secrets.Add(SimulatorDefaults.SecretKey);
    }

    /// <summary>What was done, for the message of a failure.</summary>
    public string Script => string.Join('\n', _script);

    public async Task RunAsync()
    {
        for (var step = 0; step < Steps; step++)
            await StepAsync();
        _rivals.Leave();
        foreach (var which in new[] { 0, 1 })
            await new Repair(this, which).RunAsync();
        _world.Tally.Lives++;
    }

    public void Dispose()
    {
        _plugin?.Dispose();
        _place.Dispose();
    }

    internal Place Place => _place;

    internal Ledger Ledger => _ledger;

    internal StackInMemory Stack(int which) => _stacks[which];

    internal Wishes WishesOf(int which) => _wishes[which];

    internal void Wish(int which, Wishes wishes) => _wishes[which] = wishes;

    internal Task<StackRun> UpAsync(int which, RunOptions options, Interruption? interruption = null) =>
        RunAsync(
            which,
            $"{(options.IsPreview ? "preview" : "up")} {_wishes[which]}"
                + $"{(options.Replaces.IsEmpty ? "" : ", replace all")}{(options.ContinuesOnError ? ", continue" : "")}",
            plugin => _stacks[which].UpAsync(plugin, [.. _wishes[which].Render(_place)], options),
            interruption,
            wishes: _wishes[which]
        );

    internal Task<StackRun> RefreshAsync(int which, RunOptions options, Interruption? interruption = null) =>
        RunAsync(which, "refresh", plugin => _stacks[which].RefreshAsync(plugin, options), interruption);

    internal Task<StackRun> ImportAsync(int which, string type, string name, string id) =>
        RunAsync(
            which,
            $"import {type} {name} {id}",
            plugin => _stacks[which].ImportAsync(plugin, Quiet, type, name, id),
            null
        );

    internal Task<StackRun> DestroyAsync(int which, RunOptions options, Interruption? interruption = null) =>
        RunAsync(which, "destroy", plugin => _stacks[which].DestroyAsync(plugin, options), interruption);

    internal void RemoveUntold(int which)
    {
        foreach (var thing in _ledger.Untold.Where(t => _ledger.MakerOf(t) == which).ToList())
        {
            _ledger.Untold.Remove(thing);
            _script.Add($"  by hand: removes {thing}");
            _rivals.Remove(thing);
        }
    }

    internal static RunOptions Quiet { get; } = new() { Parallel = 1 };

    /// <summary>Fails with all that was done when a promise is broken.</summary>
    internal void Expect(bool holds, string fault)
    {
        if (!holds)
            _ledger.Report(fault);
        if (_ledger.Faults.Count > 0)
            throw new BrokenPromiseException(string.Join('\n', _ledger.Faults));
    }

    private async Task StepAsync()
    {
        var which = _random.Next(2);
        switch (_random.Next(12))
        {
            case 0:
                ActAsRival();
                break;
            case 1 or 2:
                await DisturbedAsync((options, planned) => RefreshAsync(which, options, planned), which);
                break;
            case 3 when _random.Next(2) == 0:
                _wishes[which] = Wishes.None;
                await DisturbedAsync((options, planned) => DestroyAsync(which, options, planned), which);
                break;
            case 4:
                await UpAsync(which, Quiet with { IsPreview = true });
                break;
            case 5 when Importable(which) is { } thing:
                await ImportOneAsync(which, thing);
                break;
            default:
                await ChangeAsync(which);
                break;
        }
    }

    private async Task ChangeAsync(int which)
    {
        var before = _wishes[which];
        for (var i = before.All.IsEmpty ? 4 : _random.Next(1, 4); i > 0; i--)
            _wishes[which] = _wishes[which].Changed(_random);
        var run = await DisturbedAsync((options, planned) => UpAsync(which, options, planned), which);
        if (run.Errors.Contains("(APIG1", StringComparison.Ordinal) && _random.Next(2) == 0)
            _wishes[which] = before;
    }

    private void ActAsRival()
    {
        _world.Tally.RivalActs++;
        _script.Add($"  somebody {_rivals.Act()}");
    }

    /// <summary>A run, and perhaps something that happens to it.</summary>
    private async Task<StackRun> DisturbedAsync(Func<RunOptions, Interruption?, Task<StackRun>> run, int which)
    {
        var options = Quiet with
        {
            ContinuesOnError = _random.Next(3) == 0,
            Replaces = _random.Next(15) == 0 ? new(["**"]) : UrnPatterns.None,
        };
        var at = _random.Next(1, 9);
        switch (_random.Next(8))
        {
            case <= 2:
                var faults = _world.Simulator.FailAtRandom(_random.Of(0.1, 0.3, 0.6), _random.Next());
                _script.Add("  with faults:");
                var done = await run(options, null);
                _world.Tally.Faults += faults.Hits;
                faults.Remove();
                return done;
            case 3 or 4:
                Snapshot? frozen = null;
                var acts = _random.Next(2) == 0;
                var engineToo = _random.Next(2) == 0;
                _script.Add(
                    $"  plugin {(engineToo ? "and engine " : "")}killed {(acts ? "after" : "before")} request {at}:"
                );
                var planned = new Interruption(at, Ends: true, acts, () => frozen = _stacks[which].State)
                {
                    AfterRun = () =>
                    {
                        if (engineToo && frozen is not null)
                            _stacks[which].State = frozen;
                    },
                };
                return await run(options, planned);
            case 5:
                _script.Add($"  somebody acts before request {at}:");
                return await run(options, new(at, Ends: false, GatewayActs: true, ActAsRival));
            case 6:
                return await run(options with { IsStrict = true }, null);
            default:
                return await run(options, null);
        }
    }

    /// <summary>What neither stack has, and the other one did not make either.</summary>
    private Thing? Importable(int which)
    {
        var free = _place
            .View()
            .Things.Where(t => !_ledger.IsGranted(0, t) && !_ledger.IsGranted(1, t))
            .Where(t => _ledger.MakerOf(t) != 1 - which)
            .Where(t => t.Type != Thing.App || !_place.SharedApps.Any(s => t.Id.EndsWith(s, StringComparison.Ordinal)))
            .OrderBy(t => t.Type, StringComparer.Ordinal)
            .ToList();
        return free.Count == 0 ? null : _random.Of(free);
    }

    private Task<StackRun> ImportOneAsync(int which, Thing thing) =>
        ImportAsync(which, thing.Type, $"r{_random.Next(12)}", thing.Id);

    private async Task<StackRun> RunAsync(
        int which,
        string what,
        Func<PluginInProcess, Task<StackRun>> run,
        Interruption? interruption,
        Wishes? wishes = null
    )
    {
        _script.Add($"{which}: {what}");
        var watch = new Watch(_place, _ledger, which, _stacks[which].State, _random);
        var plugin = Plugin(watch);
        _ledger.BeginRun();
        plugin.Connection.Plan(interruption);
        var done = await run(plugin);
        plugin.Connection.Plan(null);
        if (plugin.Connection.HasEnded)
        {
            interruption?.AfterRun?.Invoke();
            _world.Tally.Kills++;
        }
        Count(done, watch);
        _script.Add($"    steps: {string.Join(", ", done.Changes)}");
        foreach (var error in done.Errors.Split('\n').Where(e => e.Length > 0))
            _script.Add($"    error: {error}");
        CheckMessages(what);
        new Reckoning(_place.View(), _ledger, which, _stacks[which].State).Check(
            watch,
            _place,
            wishes,
            plugin.Connection.HasEnded
        );
        Expect(true, "");
        return done;
    }

    /// <summary>A new process, or the same one again where an engine attaches to it.</summary>
    private PluginInProcess Plugin(Watch watch)
    {
        if (_plugin is not null && (_plugin.Connection.HasEnded || _random.Next(2) == 0))
        {
            _plugin.Dispose();
            _plugin = null;
        }
        _plugin ??= _world.StartPlugin(watch, line => watch.CheckText("The log", line));
        _plugin.Watch = watch;
        return _plugin;
    }

    private void Count(StackRun done, Watch watch)
    {
        var tally = _world.Tally;
        tally.Runs++;
        tally.Untold += watch.Untold;
        tally.Creations += watch.Creations;
        tally.Deletions += watch.Deletions;
        tally.Refusals += done.Errors.Split("(APIG1").Length - 1;
    }

    private void CheckMessages(string what)
    {
        var all = _world.Messages.All;
        _world.Messages.Clear();
        _world.Tally.Messages += all.Count;
        foreach (var message in all)
        {
            foreach (var secret in _ledger.Secrets)
                if (message.Message.Contains(secret, StringComparison.Ordinal))
                    _ledger.Report($"{what}: a message shows a secret: {message.Message}");
        }
    }
}

/// <summary>A promise was broken.</summary>
internal sealed class BrokenPromiseException(string message, Exception? inner = null) : Exception(message, inner);
