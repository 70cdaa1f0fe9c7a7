using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Kills;

/// <summary>A run that is to be interrupted.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Before">What an earlier run has brought about; null for nothing.</param>
/// <param name="After">What the run is to bring about; null to destroy all.</param>
/// <param name="Requests">How many requests it makes to the gateway when nobody interrupts it.</param>
internal sealed record Scenario(string Name, Wanted? Before, Wanted? After, int Requests)
{
    private static readonly Wanted Start = new("HTTP", 8080, ["192.0.2.1", "198.51.100.0/24"]);

    public static readonly IReadOnlyList<Scenario> All =
    [
        // Look and open; look and set.
        new("CreateBoth", null, Start, 4),
        // Set.
        new("UpdateTheList", Start, Start with { Values = ["203.0.113.9"] }, 1),
        // Close; look and open.
        new("ReplaceThePort_OldFirst", Start, Start with { Protocol = "HTTPS" }, 3),
        // Look and open; close.
        new("ReplaceThePort_NewFirst", Start, Start with { Number = 8443 }, 3),
        // Close; look and open; set.
        new("ChangeBoth", Start, Start with { Protocol = "HTTPS", Values = ["203.0.113.9"] }, 4),
        // Remove; close.
        new("Destroy", Start, null, 2),
    ];

    public override string ToString() => Name;
}

/// <summary>A port and a list.</summary>
internal sealed record Wanted(string Protocol, int Number, string[] Values)
{
    public Program Program =>
        new(
            (
                "apig:index:IngressPort",
                "http",
                Given.Port.Set("protocol", Protocol).Set("port", PropertyValue.Of(Number))
            ),
            ("apig:index:AppAcl", "offices", Given.Acl.Set("values", Given.Texts(Values)))
        );

    /// <summary>What the gateway has: exactly this, or nothing.</summary>
    public static void ShouldBeAllThereIs(Wanted? wanted, ApigSimulator gateway)
    {
        gateway
            .Ports()
            .Select(p => $"{p.Protocol} {p.Port}")
            .Should()
            .Equal(wanted is null ? [] : [$"{wanted.Protocol} {wanted.Number}"]);
        (gateway.Acl()?.Values ?? []).Should().Equal(wanted?.Values ?? []);
    }
}
