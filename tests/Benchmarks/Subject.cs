using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Benchmarks;

/// <summary>A resource in the hands of an engine.</summary>
internal sealed class Subject(string type, string name, PropertyMap inputs)
{
    private const int Count = 1_000;

    private static readonly string[] Apps = [.. Enumerable.Range(0, Count).Select(i => i.ToString("x32", null))];

    /// <summary>A gateway with an app for each access control, and room for all.</summary>
    public static SimulatorOptions Gateway { get; } =
        new()
        {
            PortQuota = 10_000,
            AppQuota = 10_000,
            DomainQuota = 10_000,
            Apps = Apps[..(Count / 2)],
        };

    public string Urn { get; } = Protocol.Urn.Create("dev", "load", null, $"apig:index:{type}", name).Value;

    /// <summary>What the program gives, and then what Check makes of it.</summary>
    public PropertyMap Inputs { get; set; } = inputs;

    public string Id { get; set; } = "";

    public PropertyMap Outputs { get; set; } = PropertyMap.Empty;

    /// <summary>Half ports, half access controls.</summary>
    public static IReadOnlyList<Subject> PortsAndAcls { get; } =
    [.. Enumerable.Range(0, Count / 2).SelectMany(i => new[] { Port(i), Acl(i) })];

    /// <summary>As many of each kind; each domain is bound to a port.</summary>
    public static IReadOnlyList<Subject> Mixed { get; } =
    [.. Enumerable.Range(0, Count / 4).SelectMany(i => new[] { Port(i), App(i), Acl(i), Binding(i) })];

    private static Subject Port(int i) =>
        Of("IngressPort", i, ("protocol", "HTTP"), ("port", PropertyValue.Of(2_000 + i)));

    private static Subject App(int i) => Of("App", i, ("name", $"partner_{i}"), ("description", "Calls from outside"));

    private static Subject Acl(int i) =>
        Of(
            "AppAcl",
            i,
            ("appId", Apps[i]),
            ("type", "PERMIT"),
            ("values", PropertyValue.List("192.0.2.1", "198.51.100.0/24", "203.0.113.5-203.0.113.9"))
        );

    private static Subject Binding(int i) =>
        Of(
            "DomainBinding",
            i,
            ("groupId", SimulatorDefaults.GroupId),
            ("domain", $"d{i}.example.com"),
            ("httpPort", PropertyValue.Of(2_000 + i))
        );

    private static Subject Of(string type, int i, params (string, PropertyValue)[] inputs) =>
        new(type, $"r{i}", PropertyMap.Of([("instanceId", SimulatorDefaults.GatewayId), .. inputs]));
}
