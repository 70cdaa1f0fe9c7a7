using System.Collections.Immutable;
using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Histories;

/// <summary>What becomes of the resource "a", which holds an app's access control.</summary>
/// <param name="Name">What happens.</param>
/// <param name="After">The program afterwards.</param>
internal sealed record History(string Name, ImmutableArray<Registered> After)
{
    public const string Type = "apig:index:AppAcl";

    private const string Stack = "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev";

    private static readonly Registered A = Acl("a", "192.0.2.1");
    private static readonly Registered B = Acl("b", "192.0.2.1");
    private static readonly Alias WasA = new() { Spec = new() { Name = "a" } };
    private static readonly Alias WasAtTheStack = new() { Spec = new() { ParentUrn = Stack } };
    private static readonly Alias WasInAnOffice = new()
    {
        Spec = new() { ParentUrn = Urn.Create("dev", "demo", null, "demo:index:Office", "office").Value },
    };

    /// <summary>The program of before.</summary>
    public ImmutableArray<Registered> Before { get; init; } = [A];

    public RunOptions Options { get; init; } = new();

    /// <summary>A second name for the same, which a <c>pulumi import</c> has brought into the state; empty for none.</summary>
    public string Imported { get; init; } = "";

    /// <summary>The run is refused as long as the program says nothing of the former resource.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What the run asks the gateway for.</summary>
    public required string[] Requests { get; init; }

    /// <summary>The list that is in force in the end.</summary>
    public string InForce { get; init; } = "192.0.2.1";

    public static readonly IReadOnlyList<History> All =
    [
        new("RenameWithoutAlias", [B]) { IsRefused = true, Requests = ["GET"] },
        new("RenameWithoutAlias_ChangedList", [Changed("b")]) { IsRefused = true, Requests = ["GET"] },
        new("RenameWithAlias_ChangedList", [Changed("b") with { Alias = WasA }])
        {
            Requests = ["PUT"],
            InForce = "198.51.100.1",
        },
        new("ImportUnderASecondName_ThenTheFirstIsRemoved", [B]) { Imported = "b", Requests = [] },
        new("ImportUnderASecondName_ChangedList", [Changed("b")])
        {
            Imported = "b",
            Requests = ["PUT"],
            InForce = "198.51.100.1",
        },
        new("TargetTheNewName", [B])
        {
            Options = new() { Targets = new(["**::b"]) },
            IsRefused = true,
            Requests = ["GET"],
        },
        new("MoveToAnExplicitProvider_Renamed", [Explicit, B with { Provider = "explicit" }])
        {
            IsRefused = true,
            Requests = ["GET"],
        },
        new(
            "MoveToAnExplicitProvider_WithAlias_ChangedList",
            [Explicit, Changed("b") with { Provider = "explicit", Alias = WasA }]
        )
        {
            Requests = ["PUT"],
            InForce = "198.51.100.1",
        },
        new("ParentChange", [Registered.Component("Office", "office"), A with { Parent = "office" }])
        {
            IsRefused = true,
            Requests = ["GET"],
        },
        new(
            "ParentChange_WithAlias_ChangedList",
            [Registered.Component("Office", "office"), Changed("a") with { Parent = "office", Alias = WasAtTheStack }]
        )
        {
            Requests = ["PUT"],
            InForce = "198.51.100.1",
        },
        new(
            "RetypedParent_WithAlias_ChangedList",
            [Registered.Component("Branch", "office"), Changed("a") with { Parent = "office", Alias = WasInAnOffice }]
        )
        {
            Before = [Registered.Component("Office", "office"), A with { Parent = "office" }],
            Requests = ["PUT"],
            InForce = "198.51.100.1",
        },
        new("TakesItsGatewayFromAPort_WhichIsReplaced", [Port("HTTPS"), OfThePort("198.51.100.1")])
        {
            Before = [Port("HTTP"), OfThePort("192.0.2.1")],
            Requests = ["DELETE", "GET", "POST", "GET", "PUT"],
            InForce = "198.51.100.1",
        },
        new("Replace", [A])
        {
            Options = new() { Replaces = new(["**::a"]) },
            IsRefused = true,
            Requests = ["GET"],
        },
        new("Replace_OldFirst_ChangedList", [Changed("a") with { DeletesBeforeReplace = true }])
        {
            Options = new() { Replaces = new(["**::a"]) },
            Requests = ["GET", "PUT"],
            InForce = "198.51.100.1",
        },
        new("Trigger", [A with { Trigger = "now" }]) { IsRefused = true, Requests = ["GET"] },
        new("Trigger_OldFirst", [A with { Trigger = "now", DeletesBeforeReplace = true }])
        {
            Requests = ["GET", "PUT"],
        },
    ];

    public override string ToString() => Name;

    private static Registered Explicit => Registered.ProviderNamed("explicit", PropertyMap.Empty);

    private static Registered Acl(string name, string value) =>
        new(Type, name, Given.Acl.Set("values", Given.Texts(value)));

    private static Registered Port(string protocol) =>
        new("apig:index:IngressPort", "port", Given.Port.Set("protocol", protocol));

    /// <summary>The engine takes it for a new one before the port is there again.</summary>
    private static Registered OfThePort(string value) =>
        Acl("a", value) with
        {
            Inputs = Acl("a", value).Inputs.Remove("instanceId"),
            From = [new("instanceId", "port", "instanceId")],
        };

    private static Registered Changed(string name) => Acl(name, "198.51.100.1");
}
