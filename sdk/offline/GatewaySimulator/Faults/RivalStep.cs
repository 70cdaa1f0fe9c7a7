namespace PulumiApig.Simulator.Faults;

/// <summary>What somebody else does meanwhile, in a script. A port that is open, or closed, already stays so.</summary>
internal sealed record RivalStep
{
    public string? Gateway { get; set; }

    public string? App { get; set; }

    public int? OpenPort { get; set; }

    public string Protocol { get; set; } = "HTTP";

    public int? ClosePort { get; set; }

    public AppAcl? SetAcl { get; set; }

    public bool ClearAcl { get; set; }

    public bool ExpireTokens { get; set; }

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
