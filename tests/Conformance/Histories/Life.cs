using PulumiApig.Conformance.Tests.Support;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Histories;

/// <summary>
/// Two stacks that want one app's access control, step by step at random: renamed, replaced by force, imported, removed,
/// refused by the gateway, cut off by a kill. After each step the gateway is held against both states.
/// </summary>
internal sealed class Life(ApigSimulator simulator, Random random) : IAsyncDisposable
{
    private static readonly string[] Lists = ["192.0.2.1", "198.51.100.1", "203.0.113.1"];

    private readonly OfflineStack[] _stacks = [new(simulator), new(simulator)];
    private readonly List<string> _script = [];
    private PluginProcess? _plugin;

    /// <summary>What was done, for the message of a failure.</summary>
    public string Script => string.Join("; ", _script);

    /// <summary>How many deletes of access controls there were, all of them meant.</summary>
    public int Deletes { get; private set; }

    /// <summary>How many runs were refused since there was an access control already.</summary>
    public int Refusals { get; private set; }

    public async Task StepAsync()
    {
        var which = random.Next(2);
        switch (random.Next(8))
        {
            case 0:
                await RunAsync(which, "destroy", wants: null, (stack, plugin) => stack.DestroyAsync(plugin));
                break;
            case 1:
                await RunAsync(which, "up []", wants: null, (stack, plugin) => stack.UpAsync(plugin, Empty));
                break;
            case 2 when simulator.Acl() is not null && !Holds(1 - which):
                await ImportAsync(which);
                break;
            default:
                await UpAsync(which);
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stack in _stacks)
            stack.Dispose();
        if (_plugin is not null)
            await _plugin.DisposeAsync();
    }

    private static Program Empty => new(System.Collections.Immutable.ImmutableArray<Registered>.Empty);

    private Task UpAsync(int which)
    {
        var name = random.Next(2) == 0 ? "a" : "b";
        var list = Lists[random.Next(Lists.Length)];
        var acl = new Registered(History.Type, name, Given.Acl.Set("values", Given.Texts(list)))
        {
            Alias = random.Next(3) == 0 ? new() { Spec = new() { Name = name == "a" ? "b" : "a" } } : null,
            DeletesBeforeReplace = random.Next(3) switch
            {
                0 => null,
                1 => true,
                _ => false,
            },
            Trigger = random.Next(4) == 0 ? $"{random.Next(2)}" : null,
        };
        var options = new RunOptions
        {
            Replaces = random.Next(4) == 0 ? new(["**::a", "**::b"]) : UrnPatterns.None,
            ContinuesOnError = random.Next(4) == 0,
        };
        var what =
            $"up {name}={list} alias:{acl.Alias?.Spec.Name} old-first:{acl.DeletesBeforeReplace} trigger:{acl.Trigger} "
            + $"replace:{!options.Replaces.IsEmpty} continue:{options.ContinuesOnError}";
        return RunAsync(which, what, list, (stack, plugin) => stack.UpAsync(plugin, new Program([acl]), options));
    }

    private async Task ImportAsync(int which)
    {
        var name = random.Next(2) == 0 ? "a" : "b";
        var id = $"{SimulatorDefaults.GatewayId}/{SimulatorDefaults.AppId}";
        _script.Add($"{which}: import {name}");
        var plugin = await PluginAsync();
        // A name that the state has already is refused: that is no matter here.
        await _stacks[which].ImportAsync(plugin, History.Type, name, id);
        Check(which, wants: null, hadList: simulator.Acl(), run: null);
    }

    private async Task RunAsync(
        int which,
        string what,
        string? wants,
        Func<OfflineStack, PluginProcess, Task<StackRun>> run
    )
    {
        if (random.Next(4) == 0)
        {
            await DisturbAsync(which, what, wants, run);
            if (_plugin is { HasExited: true })
            {
                await _plugin.DisposeAsync();
                _plugin = null;
            }
        }
        _script.Add($"{which}: {what}");
        var plugin = await PluginAsync();
        var before = simulator.Acl();
        Check(which, wants, before, await run(_stacks[which], plugin));
    }

    private async Task DisturbAsync(
        int which,
        string what,
        string? wants,
        Func<OfflineStack, PluginProcess, Task<StackRun>> run
    )
    {
        var (kills, acts, request) = (random.Next(2) == 0, random.Next(2) == 0, random.Next(1, 3));
        _script.Add($"{which}: {what}, {(kills ? "killed" : "refused")} at {request}{(acts ? " after" : " before")}");
        var plugin = await PluginAsync();
        var at = simulator.On("*", ApigPath.Gateway).Nth(request);
        var fault =
            !kills ? at.Answer(500, "APIC.9000", "Internal error.")
            : acts ? at.Meanwhile(_ => plugin.Kill()).CutAfterApplying()
            : at.Meanwhile(_ => plugin.Kill()).CutBeforeApplying();
        var before = simulator.Acl();
        await run(_stacks[which], plugin);
        fault.Remove();
        Check(which, wants, before, run: null);
    }

    /// <param name="which">The stack that ran.</param>
    /// <param name="wants">The list that its program has; null when it has none.</param>
    /// <param name="hadList">What was in force before.</param>
    /// <param name="run">How it ended; null when it was disturbed.</param>
    private void Check(int which, string? wants, AppAcl? hadList, StackRun? run)
    {
        var deletes = simulator.Requests.Count(r => r.Method == "DELETE");
        simulator.ClearRequests();
        Deletes += deletes;
        if (wants is not null)
            deletes.Should().Be(0, $"nothing is lifted that the program has: {Script}");
        if (wants is not null && hadList is not null)
            simulator.Acl().Should().NotBeNull(Script);
        if (Holds(1 - which))
            simulator.Acl()?.Values.Should().Equal(hadList!.Values, $"the other stack holds it: {Script}");
        (Holds(0) && Holds(1)).Should().BeFalse($"one stack holds it at most: {Script}");
        if (run is null)
            return;
        if (run.Errors.Contains("(APIG1204)", StringComparison.Ordinal))
            Refusals++;
        if (run.HasFailed)
            return;
        if (wants is not null)
            simulator.Acl()!.Values.Should().Equal([wants], Script);
        if (Holds(which))
            simulator.Acl().Should().NotBeNull($"the state has it: {Script}");
    }

    private bool Holds(int which) => _stacks[which].State().Resources.Any(r => r.Type == History.Type);

    private async Task<PluginProcess> PluginAsync() =>
        _plugin ??= await PluginProcess.StartAsync([], OfflineStack.Credentials);
}
