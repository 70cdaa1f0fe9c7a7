using System.Collections.Immutable;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>Something on a gateway that a resource can be: by type and id, as a state names it.</summary>
internal readonly record struct Thing(string Type, string Id)
{
    public const string Port = "apig:index:IngressPort";
    public const string App = "apig:index:App";
    public const string Acl = "apig:index:AppAcl";
    public const string Binding = "apig:index:DomainBinding";

    public override string ToString() => $"{Type[(Type.LastIndexOf(':') + 1)..]} {Id}";
}

/// <summary>All that there is on the gateways at one moment.</summary>
internal sealed class GatewayView
{
    private readonly ImmutableDictionary<Thing, object> _things;

    private GatewayView(ImmutableDictionary<Thing, object> things) => _things = things;

    public IEnumerable<Thing> Things => _things.Keys;

    public static GatewayView Of(ApigSimulator simulator, IEnumerable<string> gateways)
    {
        var things = ImmutableDictionary.CreateBuilder<Thing, object>();
        foreach (var gateway in gateways)
        {
            foreach (var port in simulator.Ports(gateway))
                things.Add(new(Thing.Port, $"{gateway}/{port.Id}"), port);
            foreach (var domain in simulator.Domains(gateway))
                things.Add(new(Thing.Binding, $"{gateway}/{domain.GroupId}/{domain.Id}"), domain);
            foreach (var app in simulator.Apps(gateway))
            {
                things.Add(new(Thing.App, $"{gateway}/{app.Id}"), app with { Acl = null });
                if (app.Acl is { } acl)
                    things.Add(new(Thing.Acl, $"{gateway}/{app.Id}"), acl);
            }
        }
        return new(things.ToImmutable());
    }

    public bool Has(Thing thing) => _things.ContainsKey(thing);

    public T? Find<T>(Thing thing)
        where T : class => _things.GetValueOrDefault(thing) as T;

    /// <summary>What has come, gone or changed up to a later moment. An access control that is set again has changed.</summary>
    public IReadOnlyList<Change> ChangesTo(GatewayView later) =>
        [
            .. _things
                .Keys.Union(later._things.Keys)
                .Where(t => !Equals(_things.GetValueOrDefault(t), later._things.GetValueOrDefault(t)))
                .Select(t => new Change(t, WasThere: Has(t), IsThere: later.Has(t))),
        ];
}

/// <summary>What became of something.</summary>
internal readonly record struct Change(Thing Thing, bool WasThere, bool IsThere)
{
    public bool IsNew => !WasThere;

    public bool IsGone => !IsThere;

    public override string ToString() => $"{(IsNew ? "new" : IsGone ? "gone" : "changed")} {Thing}";
}
