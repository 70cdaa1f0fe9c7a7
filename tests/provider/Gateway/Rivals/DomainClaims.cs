namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>What clients claim about domains of API groups, and the truth.</summary>
internal sealed class DomainClaims(Scene scene)
{
    private const string NobodysDomain = "nobody.example.com";

    private IReadOnlyList<Simulator.DomainBinding> Truth => scene.Simulator.Domains(scene.Id.Value);

    public async Task BindAsync(GatewayClient client, Act.Bind bind, Func<string?>? rival = null)
    {
        var before = Truth.Select(domain => domain.Id).ToHashSet();
        var group = scene.Groups[bind.Group];
        var domain = DomainName.Parse(bind.Domain);

        var claim = scene.Note(
            await client.BindDomainAsync(scene.Id, group, domain, Settings(bind.HttpPort, bind.HttpsPort))
        );

        var made = Truth.SingleOrDefault(one =>
            one.Domain == bind.Domain && !before.Contains(one.Id) && one.Id != rival?.Invoke()
        );
        Scene.JudgeCreation(claim, made?.Id, one => one.Id.Value);
        if (claim.IsSuccess)
            (claim.Value.Group.Value, claim.Value.HttpPort.Value, claim.Value.HttpsPort.Value)
                .Should()
                .Be((made!.GroupId, made.HttpPort, made.HttpsPort));
    }

    public async Task RepointAsync(GatewayClient client, Act.Repoint repoint)
    {
        var before = Find(repoint.Domain);
        var (group, id) = Names(before);
        var settings = Settings(repoint.HttpPort, repoint.HttpsPort);

        var claim = scene.Note(await client.UpdateDomainAsync(scene.Id, group, id, settings));

        if (claim.IsSuccess)
            Ports(id).Should().Be((repoint.HttpPort, repoint.HttpsPort));
        else if (claim.Error.Effect is Effect.None && Ports(id) is { } now)
            now.Should().Be((before!.HttpPort, before.HttpsPort), claim.Error.Describe());
    }

    public async Task UnbindAsync(GatewayClient client, Act.Unbind unbind)
    {
        var (group, id) = Names(Find(unbind.Domain));
        var wasThere = Ports(id) is not null;

        var claim = scene.Note(await client.UnbindDomainAsync(scene.Id, group, id));

        Scene.JudgeDeletion(claim, wasThere, Ports(id) is not null);
    }

    public async Task ListAsync(GatewayClient client)
    {
        scene.LetMemoryFade();
        var listed = await client.ListBindingsAsync(scene.Id);
        if (listed.IsSuccess)
            listed
                .Value.Select(b => (b.Id.Value, b.Group.Value, b.Domain.Value, b.HttpPort.Value, b.HttpsPort.Value))
                .Should()
                .BeEquivalentTo(Truth.Select(b => (b.Id, b.GroupId, b.Domain, b.HttpPort, b.HttpsPort)));
    }

    /// <summary>Somebody binds a domain; null when it is bound already.</summary>
    public string? BindAsRival(Act.Bind bind) =>
        Find(bind.Domain) is null
            ? scene
                .Simulator.BindDomain(
                    bind.Domain,
                    bind.HttpPort,
                    bind.HttpsPort,
                    scene.Id.Value,
                    scene.Groups[bind.Group].Value
                )
                .Id
            : null;

    public void ChangeAnother()
    {
        if (!scene.Simulator.UnbindDomain(NobodysDomain, scene.Id.Value))
            scene.Simulator.BindDomain(NobodysDomain, gatewayId: scene.Id.Value);
    }

    private static BindingSettings Settings(int http, int https)
    {
        DomainPort.TryFrom(IngressProtocol.Http, http, out var httpPort).Should().BeTrue();
        DomainPort.TryFrom(IngressProtocol.Https, https, out var httpsPort).Should().BeTrue();
        return new BindingSettings { HttpPort = httpPort, HttpsPort = httpsPort };
    }

    private (ApiGroupId Group, DomainId Id) Names(Simulator.DomainBinding? binding) =>
        (
            binding is null ? scene.Groups[0] : ApiGroupId.Parse(binding.GroupId),
            DomainId.Parse(binding?.Id ?? Scene.Nobody())
        );

    private Simulator.DomainBinding? Find(string domain) => Truth.FirstOrDefault(one => one.Domain == domain);

    private (int Http, int Https)? Ports(DomainId id) =>
        Truth.FirstOrDefault(one => one.Id == id.Value) is { } now ? (now.HttpPort, now.HttpsPort) : null;
}
