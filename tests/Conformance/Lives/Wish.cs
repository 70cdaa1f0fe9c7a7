using System.Collections.Immutable;
using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>A resource that a program declares.</summary>
internal abstract record Wish(string Name)
{
    public abstract string Type { get; }

    /// <summary>What is wanted of it, for the script of a life.</summary>
    protected abstract string Text { get; }

    /// <summary>The name that it had before; with or without an alias for it.</summary>
    public string? Former { get; init; }

    public bool HasAlias { get; init; }

    public bool? DeletesBeforeReplace { get; init; }

    public string? Trigger { get; init; }

    /// <summary>Names of the resources whose outputs it takes.</summary>
    public virtual IEnumerable<string> Needs => [];

    public Registered Render(Place place, Func<string, Wish> find)
    {
        var (inputs, from) = Inputs(place, find);
        return new(Type, Name, PropertyMap.Of(inputs.Where(i => !i.Value.IsNull)))
        {
            From = from,
            Alias = HasAlias && Former is not null ? new Alias { Spec = new() { Name = Former } } : null,
            DeletesBeforeReplace = DeletesBeforeReplace,
            Trigger = Trigger,
        };
    }

    /// <summary>The same with another name for a resource that it needs.</summary>
    public virtual Wish WithNeed(string former, string name) => this;

    public sealed override string ToString() =>
        $"{Name}: {Text}"
        + (
            Former is null ? ""
            : HasAlias ? $", alias {Former}"
            : $", was {Former}"
        )
        + (DeletesBeforeReplace is { } first ? $", deleteBeforeReplace {first}" : "")
        + (Trigger is null ? "" : $", trigger {Trigger}");

    protected abstract (IEnumerable<(string Name, PropertyValue Value)> Inputs, ImmutableArray<Taken> From) Inputs(
        Place place,
        Func<string, Wish> find
    );

    protected static PropertyValue Maybe(string? text) => text is null ? PropertyValue.Null : text;
}

internal sealed record PortWish(string Name, int Gateway, string Protocol, int? Number) : Wish(Name)
{
    public override string Type => Thing.Port;

    protected override string Text => $"port {Gateway}/{Protocol}/{Number}";

    protected override (IEnumerable<(string, PropertyValue)>, ImmutableArray<Taken>) Inputs(
        Place place,
        Func<string, Wish> find
    ) =>
        (
            [
                ("instanceId", place.Gateways[Gateway]),
                ("protocol", Protocol),
                ("port", Number is { } number ? PropertyValue.Of(number) : PropertyValue.Null),
            ],
            []
        );
}

internal sealed record AppWish(
    string Name,
    int Gateway,
    string? AppName,
    string? Description,
    string? Keeper,
    string? Secret
) : Wish(Name)
{
    public override string Type => Thing.App;

    protected override string Text =>
        $"app {Gateway}/{AppName ?? "auto"}, description {Description}, keeper {Keeper}, secret {Secret}";

    protected override (IEnumerable<(string, PropertyValue)>, ImmutableArray<Taken>) Inputs(
        Place place,
        Func<string, Wish> find
    ) =>
        (
            [
                ("instanceId", place.Gateways[Gateway]),
                ("name", Maybe(AppName)),
                ("description", Maybe(Description)),
                (
                    "secretKeepers",
                    Keeper is null || Secret is not null ? PropertyValue.Null : PropertyMap.Of(("keeper", Keeper))
                ),
                ("appSecret", Secret is null ? PropertyValue.Null : PropertyValue.Secret(Secret)),
            ],
            []
        );
}

/// <summary>With the name of its app's resource, or null for the app that belongs to no stack.</summary>
internal sealed record AclWish(string Name, string? App, int Gateway, string List, string Access, bool Overwrites)
    : Wish(Name)
{
    public override string Type => Thing.Acl;

    protected override string Text =>
        $"acl of {App ?? $"shared {Gateway}"}: {Access} {List}{(Overwrites ? ", overwrites" : "")}";

    public override IEnumerable<string> Needs => App is null ? [] : [App];

    public override Wish WithNeed(string former, string name) => App == former ? this with { App = name } : this;

    protected override (IEnumerable<(string, PropertyValue)>, ImmutableArray<Taken>) Inputs(
        Place place,
        Func<string, Wish> find
    )
    {
        var gateway = App is null ? Gateway : ((AppWish)find(App)).Gateway;
        return (
            [
                ("instanceId", place.Gateways[gateway]),
                ("appId", App is null ? place.SharedApps[gateway] : PropertyValue.Null),
                ("type", Access),
                ("values", Given.Texts(List.Split(' '))),
                ("overwriteExisting", Overwrites ? true : PropertyValue.Null),
            ],
            App is null ? [] : [new("appId", App, "appId")]
        );
    }
}

/// <summary>With the name of its port's resource, or null for the built-in ports.</summary>
internal sealed record BindingWish(
    string Name,
    string? Port,
    int Gateway,
    int Group,
    string Domain,
    string? Tls,
    bool? Redirects
) : Wish(Name)
{
    public override string Type => Thing.Binding;

    protected override string Text => $"binding {Domain} of {Gateway}/{Group} on {Port}, {Tls}, redirects {Redirects}";

    public override IEnumerable<string> Needs => Port is null ? [] : [Port];

    public override Wish WithNeed(string former, string name) => Port == former ? this with { Port = name } : this;

    protected override (IEnumerable<(string, PropertyValue)>, ImmutableArray<Taken>) Inputs(
        Place place,
        Func<string, Wish> find
    )
    {
        var port = Port is null ? null : (PortWish)find(Port);
        var gateway = port?.Gateway ?? Gateway;
        return (
            [
                ("instanceId", place.Gateways[gateway]),
                ("groupId", place.Groups[gateway][Group]),
                ("domain", Domain),
                ("minTlsVersion", Maybe(Tls)),
                ("redirectHttpToHttps", Redirects is { } redirects ? redirects : PropertyValue.Null),
            ],
            port is null ? [] : [new(port.Protocol == "HTTP" ? "httpPort" : "httpsPort", Port!, "port")]
        );
    }
}
