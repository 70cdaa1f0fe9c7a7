using PulumiApig.Conformance.Tests.Support;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Kills;

/// <summary>Two resources that a run is to bring about.</summary>
internal interface IWanted
{
    Program Program { get; }

    /// <summary>What the gateway and the state have: exactly this, or nothing of the kind.</summary>
    void ShouldBeAllThereIs(bool isThere, ApigSimulator gateway, Snapshot state);
}

/// <summary>A port and a list.</summary>
internal sealed record PortAndList(string Protocol, int Number, string[] Values) : IWanted
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

    public void ShouldBeAllThereIs(bool isThere, ApigSimulator gateway, Snapshot state)
    {
        gateway.Ports().Select(p => $"{p.Protocol} {p.Port}").Should().Equal(isThere ? [$"{Protocol} {Number}"] : []);
        (gateway.Acl()?.Values ?? []).Should().Equal(isThere ? Values : []);
    }
}

/// <summary>An app, and a domain of an API group.</summary>
internal sealed record AppAndDomain(string Description, string Keeper, string Group) : IWanted
{
    public static readonly string OtherGroup = new('e', 32);

    public Program Program =>
        new(
            (
                "apig:index:App",
                "partner",
                Given.App.Set("description", Description).Set("secretKeepers", PropertyMap.Of(("year", Keeper)))
            ),
            ("apig:index:DomainBinding", "api", Given.Binding.Set("groupId", Group))
        );

    public void ShouldBeAllThereIs(bool isThere, ApigSimulator gateway, Snapshot state)
    {
        var apps = gateway.Apps().Where(a => a.Id != SimulatorDefaults.AppId).ToList();
        apps.Select(a => $"{a.Name}: {a.Remark}").Should().Equal(isThere ? [$"partner: {Description}"] : []);
        gateway.Domains().Select(d => d.GroupId).Should().Equal(isThere ? [Group] : []);
        if (isThere)
            state
                .Resources.Single(r => r.Name == "partner")
                .Outputs.Get("appSecret")
                .Should()
                .Be(PropertyValue.Secret(apps[0].Secret), "the state has the secret that is in force");
    }
}
