namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>What clients claim about ports, and the truth.</summary>
internal sealed class PortClaims(Scene scene)
{
    // Neither client ever wants it.
    private const int NobodysNumber = 9999;

    public IReadOnlyList<Simulator.IngressPort> Truth => scene.Simulator.Ports(scene.Id.Value);

    /// <param name="client">The client.</param>
    /// <param name="add">What it is to do.</param>
    /// <param name="rival">Gives the id of a port that somebody else has opened meanwhile.</param>
    public async Task AddAsync(GatewayClient client, Act.AddPort add, Func<string?>? rival = null)
    {
        var before = Truth;
        IngressProtocol.TryParse(add.Protocol, out var protocol).Should().BeTrue();

        var claim = scene.Note(await client.AddPortAsync(scene.Id, protocol!, PortNumber.From(add.Number)));

        var made = Truth.Where(p => p.Port == add.Number && p.Id != rival?.Invoke()).Except(before).SingleOrDefault();
        Scene.JudgeCreation(claim, made?.Id, port => port.Id.Value);
        if (claim.IsSuccess)
            (claim.Value.Protocol.Name, claim.Value.Number.Value).Should().Be((made!.Protocol, made.Port));
    }

    public async Task DeleteAsync(GatewayClient client, Act.DeletePort delete)
    {
        var id = Truth.FirstOrDefault(p => p.Port == delete.Number)?.Id ?? Scene.Nobody();
        var wasThere = IsThere();

        var claim = scene.Note(await client.DeletePortAsync(scene.Id, IngressPortId.Parse(id)));

        Scene.JudgeDeletion(claim, wasThere, IsThere());

        bool IsThere() => Truth.Any(p => p.Id == id);
    }

    public async Task ListAsync(GatewayClient client)
    {
        scene.LetMemoryFade();
        var listed = await client.ListPortsAsync(scene.Id);
        if (listed.IsSuccess)
            listed
                .Value.Select(p => (p.Id.Value, p.Protocol.Name, p.Number.Value))
                .Should()
                .BeEquivalentTo(Truth.Select(p => (p.Id, p.Protocol, p.Port)));
    }

    /// <summary>Somebody opens a port; null when the number is taken.</summary>
    public string? OpenAsRival(Act.AddPort add) =>
        Truth.All(p => p.Port != add.Number)
            ? scene.Simulator.OpenPort(add.Protocol, add.Number, scene.Id.Value).Id
            : null;

    /// <summary>Somebody changes a port that no client wants.</summary>
    public void ChangeAnother()
    {
        if (!scene.Simulator.ClosePort(NobodysNumber, scene.Id.Value))
            scene.Simulator.OpenPort("HTTP", NobodysNumber, scene.Id.Value);
    }
}
