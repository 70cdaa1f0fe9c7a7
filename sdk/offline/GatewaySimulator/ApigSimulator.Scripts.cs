using PulumiApig.Simulator.Faults;

namespace PulumiApig.Simulator;

public sealed partial class ApigSimulator
{
    /// <summary>Adds the faults and settings of a script in JSON; the README describes its form.</summary>
    /// <exception cref="FormatException">The script is malformed; the message says where.</exception>
    public void LoadFaults(string json)
    {
        var script = FaultScript.Parse(json);
        var rules = script.Faults.Select((step, index) => step.ToRule($"faults[{index}]", Act)).ToList();
        rules.ForEach(_faults.Add);
        if (script.Throttle is { } throttle)
            ThrottleTo(throttle.Limit, TimeSpan.FromSeconds(throttle.WindowSeconds), throttle.RetryAfter);
        if (script.Random is { } random)
            FailAtRandom(random.Probability, random.Seed);
        if (script.ClockSkewSeconds is { } skew)
            ClockSkew = TimeSpan.FromSeconds(skew);
        foreach (var gateway in Gateways)
            Set(script, gateway);
    }

    private void Set(FaultScript script, string gateway)
    {
        if (script.PortQuota is { } quota)
            SetPortQuota(quota, gateway);
        if (script.AppQuota is { } apps)
            SetAppQuota(apps, gateway);
        if (script.DomainQuota is { } domains)
            SetDomainQuota(domains, gateway);
        if (script.OwnAppKeys is { } ownAppKeys)
            SetOwnAppKeys(ownAppKeys, gateway);
        if (script.GatewayBusyCalls is { } calls)
            SetGatewayBusy(calls, gateway);
    }

    private void Act(RivalStep rival)
    {
        if (rival.OpenPort is { } open && Ports(rival.Gateway).All(port => port.Port != open))
            OpenPort(rival.Protocol, open, rival.Gateway);
        if (rival.ClosePort is { } close)
            ClosePort(close, rival.Gateway);
        if (rival.SetAcl is not null || rival.ClearAcl)
            SetAcl(rival.SetAcl, rival.App, rival.Gateway);
        ActOnApps(rival);
        ActOnDomains(rival);
        if (rival.ExpireTokens)
            ExpireTokens();
    }

    private void ActOnApps(RivalStep rival)
    {
        if (rival.AddApp is not null && Apps(rival.Gateway).All(app => app.Name != rival.AddApp))
            AddApp(null, rival.Gateway, rival.AddApp);
        if (rival.ResetAppSecret)
            ResetAppSecret(rival.App, rival.Gateway);
        if (rival.RemoveApp)
            RemoveApp(rival.App, rival.Gateway);
    }

    private void ActOnDomains(RivalStep rival)
    {
        if (rival.BindDomain is { } bind && Domains(rival.Gateway).All(bound => !bound.IsFor(bind.Domain)))
            BindDomain(bind.Domain, bind.HttpPort, bind.HttpsPort, rival.Gateway, bind.Group);
        if (rival.UnbindDomain is not null)
            UnbindDomain(rival.UnbindDomain, rival.Gateway);
    }
}
