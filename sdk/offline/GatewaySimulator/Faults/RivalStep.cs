namespace PulumiApig.Simulator.Faults;

/// <summary>What somebody else does meanwhile, in a script. A port that is open, or closed, already stays so.</summary>
internal sealed record RivalStep
{
    public string? Gateway { get; init; }

    public string? App { get; init; }

    public int? OpenPort { get; init; }

    public string Protocol { get; init; } = "HTTP";

    public int? ClosePort { get; init; }

    public AppAcl? SetAcl { get; init; }

    public bool ClearAcl { get; init; }

    public bool ExpireTokens { get; init; }

    public void Act(ApigSimulator simulator)
    {
        if (OpenPort is { } open && simulator.Ports(Gateway).All(port => port.Port != open))
            simulator.OpenPort(Protocol, open, Gateway);
        if (ClosePort is { } close)
            simulator.ClosePort(close, Gateway);
        if (SetAcl is not null || ClearAcl)
            simulator.SetAcl(SetAcl, App, Gateway);
        if (ExpireTokens)
            simulator.ExpireTokens();
    }
}
