using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Kills;

/// <summary>A run that is to be interrupted.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Before">What an earlier run has brought about; null for nothing.</param>
/// <param name="After">What the run is to bring about; null to destroy all.</param>
/// <param name="Requests">How many requests it makes to the gateway when nobody interrupts it.</param>
internal sealed record Scenario(string Name, IWanted? Before, IWanted? After, int Requests)
{
    private static readonly PortAndList Start = new("HTTP", 8080, ["192.0.2.1", "198.51.100.0/24"]);
    private static readonly AppAndDomain Published = new("Calls from outside", "2025", SimulatorDefaults.GroupId);

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
        // Look and create; look and bind.
        new("PublishBoth", null, Published, 4),
        // Change.
        new("DescribeTheApp", Published, Published with { Description = "Calls from inside" }, 1),
        // Look and reset.
        new("NewSecret", Published, Published with { Keeper = "2026" }, 2),
        // Unbind; look and bind.
        new("MoveTheDomainToAnotherGroup", Published, Published with { Group = AppAndDomain.OtherGroup }, 3),
        // Unbind; delete.
        new("WithdrawBoth", Published, null, 2),
    ];

    /// <summary>Something is wanted before or after, and nothing else is there.</summary>
    public IWanted Subject => After ?? Before!;

    public override string ToString() => Name;
}
