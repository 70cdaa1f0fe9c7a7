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

    internal sealed record BindStep
    {
        public required string Domain { get; init; }

        public string? Group { get; set; }

        public int HttpPort { get; set; } = DomainBinding.DefaultHttpPort;

        public int HttpsPort { get; set; } = DomainBinding.DefaultHttpsPort;
    }
}
