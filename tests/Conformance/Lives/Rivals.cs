using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>Somebody who changes the gateways without any stack.</summary>
internal sealed class Rivals(ApigSimulator simulator, Place place, Ledger ledger, Random random)
{
    /// <summary>Does something, and says what.</summary>
    public string Act()
    {
        var before = place.View();
        var gateway = random.Of(place.Gateways);
        var what = Act(gateway);
        foreach (var change in before.ChangesTo(place.View()))
            ledger.NoteRival(change);
        return what;
    }

    /// <summary>Removes something.</summary>
    public void Remove(Thing thing)
    {
        var before = place.View();
        var gateway = thing.Id.Split('/')[0];
        var id = thing.Id.Split('/')[^1];
        if (before.Find<IngressPort>(thing) is { } port)
            simulator.ClosePort(port.Port, gateway);
        else if (before.Find<DomainBinding>(thing) is { } domain)
            Unbind(domain, gateway);
        else if (before.Find<App>(thing) is not null)
            simulator.RemoveApp(id, gateway);
        else if (before.Find<AppAcl>(thing) is not null)
            simulator.SetAcl(null, id, gateway);
        foreach (var change in before.ChangesTo(place.View()))
            ledger.NoteRival(change);
    }

    /// <summary>Takes away what rivals have made.</summary>
    public void Leave()
    {
        var before = place.View();
        foreach (var gateway in place.Gateways)
        {
            foreach (
                var domain in simulator
                    .Domains(gateway)
                    .Where(d => IsRivals(Thing.Binding, $"{gateway}/{d.GroupId}/{d.Id}"))
            )
                Unbind(domain, gateway);
        }
        foreach (var change in before.ChangesTo(place.View()))
            ledger.NoteRival(change);
    }

    private string Act(string gateway)
    {
        var apps = simulator.Apps(gateway).Where(a => a.Name != "shared").ToList();
        var domains = simulator.Domains(gateway);
        var ports = simulator
            .Ports(gateway)
            .Where(p => !domains.Any(d => d.HttpPort == p.Port || d.HttpsPort == p.Port))
            .ToList();
        var app = random.Of(simulator.Apps(gateway));
        switch (random.Next(11))
        {
            case 0 or 1:
                var number = random.Of(8080, 8081, 9443);
                if (simulator.Ports(gateway).Any(p => p.Port == number))
                    return "nothing";
                simulator.OpenPort(random.Of("HTTP", "HTTPS"), number, gateway);
                return $"opens {number}";
            case 2 when ports.Count > 0:
                var port = random.Of(ports);
                simulator.ClosePort(port.Port, gateway);
                return $"closes {port.Port}";
            case 3:
                var name = random.Of("alpha", "beta");
                if (apps.Any(a => a.Name == name))
                    return "nothing";
                simulator.AddApp(gatewayId: gateway, name: name);
                return $"creates app {name}";
            case 4 when apps.Count > 0:
                var removed = random.Of(apps);
                simulator.RemoveApp(removed.Id, gateway);
                return $"removes app {removed.Name}";
            case 5 when apps.Count > 0:
                var reset = random.Of(apps);
                simulator.ResetAppSecret(reset.Id, gateway);
                return $"resets app {reset.Name}";
            case 6 when apps.Count > 0:
                var changed = random.Of(apps);
                simulator.ChangeApp(a => a with { Remark = "by somebody else" }, changed.Id, gateway);
                return $"describes app {changed.Name}";
            case 7:
                simulator.SetAcl(new("DENY", ["203.0.113.9"]), app.Id, gateway);
                return $"sets the access control of {app.Name}";
            case 8:
                simulator.SetAcl(null, app.Id, gateway);
                return $"lifts the access control of {app.Name}";
            case 9:
                var domain = random.Of("a.example.com", "b.example.com");
                if (domains.Any(d => d.Domain == domain))
                    return "nothing";
                simulator.BindDomain(domain, gatewayId: gateway, groupId: simulator.Groups(gateway)[random.Next(2)].Id);
                return $"binds {domain}";
            case 10 when domains.Count > 0:
                var unbound = random.Of(domains);
                Unbind(unbound, gateway);
                return $"unbinds {unbound.Domain}";
            default:
                return "nothing";
        }
    }

    /// <summary>Removes one binding: there may be others of its domain.</summary>
    private void Unbind(DomainBinding binding, string gateway)
    {
        var alone = simulator.ChangeDomain(binding.Id, b => b with { Domain = $"{b.Id}.example.com" }, gateway);
        simulator.UnbindDomain(alone.Domain, gateway);
    }

    private bool IsRivals(string type, string id) => ledger.MakerOf(new(type, id)) == Ledger.Rival;
}
