namespace PulumiApig.Simulator.Faults;

/// <summary>
/// What another client does meanwhile, in a script. What is already as it should be (an open port, an app with that
/// name, a bound domain) stays so.
/// </summary>
internal sealed record RivalStep
{
    public string? Gateway { get; set; }

    public string? App { get; set; }

    public int? OpenPort { get; set; }

    public string Protocol { get; set; } = "HTTP";

    public int? ClosePort { get; set; }

    public AppAcl? SetAcl { get; set; }

    public bool ClearAcl { get; set; }

    /// <summary>The name of the app to add.</summary>
    public string? AddApp { get; set; }

    public bool RemoveApp { get; set; }

    public bool ResetAppSecret { get; set; }

    public BindStep? BindDomain { get; set; }

    /// <summary>The domain name to unbind.</summary>
    public string? UnbindDomain { get; set; }

    public bool ExpireTokens { get; set; }

    public void Act(ApigSimulator simulator)
    {
        if (OpenPort is { } open && simulator.Ports(Gateway).All(port => port.Port != open))
            simulator.OpenPort(Protocol, open, Gateway);
        if (ClosePort is { } close)
            simulator.ClosePort(close, Gateway);
        if (SetAcl is not null || ClearAcl)
            simulator.SetAcl(SetAcl, App, Gateway);
        ActOnApps(simulator);
        ActOnDomains(simulator);
        if (ExpireTokens)
            simulator.ExpireTokens();
    }

    private void ActOnApps(ApigSimulator simulator)
    {
        if (AddApp is not null && simulator.Apps(Gateway).All(app => app.Name != AddApp))
            simulator.AddApp(null, Gateway, AddApp);
        if (ResetAppSecret)
            simulator.ResetAppSecret(App, Gateway);
        if (RemoveApp)
            simulator.RemoveApp(App, Gateway);
    }

    private void ActOnDomains(ApigSimulator simulator)
    {
        if (BindDomain is { } bind && simulator.Domains(Gateway).All(bound => !bound.IsFor(bind.Domain)))
            simulator.BindDomain(bind.Domain, bind.HttpPort, bind.HttpsPort, Gateway, bind.Group);
        if (UnbindDomain is not null)
            simulator.UnbindDomain(UnbindDomain, Gateway);
    }

    internal sealed record BindStep
    {
        public required string Domain { get; init; }

        public string? Group { get; set; }

        public int HttpPort { get; set; } = DomainBinding.DefaultHttpPort;

        public int HttpsPort { get; set; } = DomainBinding.DefaultHttpsPort;
    }
}
