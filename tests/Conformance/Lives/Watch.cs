using Google.Protobuf;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>What is watched while one stack runs.</summary>
internal sealed class Watch(Place place, Ledger ledger, int stack, Snapshot before, Random seeds)
{
    private readonly HashSet<Thing> _before = [.. before.Resources.Where(IsOwn).Select(ThingOf)];
    private readonly HashSet<Thing> _created = [];
    private readonly HashSet<Thing> _checked = [];
    private readonly List<Thing> _lifted = [];
    private readonly List<Thing> _spared = [];
    private string _call = "";

    public Ledger Ledger => ledger;

    public int Stack => stack;

    /// <summary>The access controls that the run has removed after Check had seen whose they are.</summary>
    public IReadOnlyList<Thing> Lifted => _lifted;

    /// <summary>The access controls that were to be deleted and were left as they are.</summary>
    public IReadOnlyList<Thing> Spared => _spared;

    /// <summary>How many creations have left it to a person to find out what came of them.</summary>
    public int Untold { get; private set; }

    /// <summary>What the resources of a state are; those that are deleted and still to be created again are nothing.</summary>
    public static HashSet<Thing> ThingsOf(Snapshot state) =>
        [.. state.Resources.Where(r => IsOwn(r) && !r.IsPendingReplacement).Select(ThingOf)];

    public static bool IsOwn(ResourceState resource) => resource.Type.StartsWith("apig:", StringComparison.Ordinal);

    public static Thing ThingOf(ResourceState resource) => new(resource.Type, resource.Id);

    public GatewayView View()
    {
        var view = place.View();
        foreach (var thing in view.Things.Where(t => t.Type == Thing.App))
            ledger.Secrets.Add(view.Find<Simulator.App>(thing)!.Secret);
        return view;
    }

    public ByteString NextSeed()
    {
        var seed = new byte[32];
        seeds.NextBytes(seed);
        return ByteString.CopyFrom(seed);
    }

    public void Begin(string call)
    {
        _call = call;
        ledger.BeginCall();
    }

    public bool HadInState(Thing thing) => _before.Contains(thing) || _created.Contains(thing);

    public int Creations { get; private set; }

    public int Deletions { get; set; }

    public void NoteCreated(Thing thing)
    {
        Creations++;
        _created.Add(thing);
    }

    /// <summary>Check has seen a resource of the program that has, or takes, this access control.</summary>
    public void NoteChecked(Thing acl) => _checked.Add(acl);

    /// <summary>What no Check has come to yet cannot be known to be held.</summary>
    public void NoteLifted(Thing acl)
    {
        if (_checked.Contains(acl))
            _lifted.Add(acl);
    }

    public void NoteSpared(Thing acl) => _spared.Add(acl);

    public void NoteUntold() => Untold++;

    public void Expect(bool holds, string fault)
    {
        if (!holds)
            ledger.Report($"{_call}: {fault}");
    }

    /// <summary>No text has a secret.</summary>
    public void CheckText(string what, string text)
    {
        foreach (var secret in ledger.Secrets)
        {
            if (text.Contains(secret, StringComparison.Ordinal))
                ledger.Report($"{what} shows a secret: {text}");
        }
    }

    /// <summary>No property has a secret that is not marked as one.</summary>
    public void CheckProperties(string what, PropertyMap properties)
    {
        foreach (var (name, value) in properties)
            CheckValue($"{what}, {name}", value);
    }

    private void CheckValue(string what, PropertyValue value)
    {
        switch (value.Kind)
        {
            case PropertyKind.Text:
                CheckText(what, value.AsText);
                break;
            case PropertyKind.List:
                foreach (var element in value.AsList)
                    CheckValue(what, element);
                break;
            case PropertyKind.Object:
                CheckProperties(what, value.AsObject);
                break;
            case PropertyKind.Output when !value.AsOutput.IsSecret && value.AsOutput.Value is { } known:
                CheckValue(what, known);
                break;
        }
    }
}
