namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>What clients claim about apps and their secrets, and the truth.</summary>
internal sealed class AppClaims(Scene scene)
{
    private const string NobodysName = "nobody";

    private IReadOnlyList<Simulator.App> Truth => scene.Simulator.Apps(scene.Id.Value);

    public async Task CreateAsync(GatewayClient client, Act.CreateApp create, Func<string?>? rival = null)
    {
        var before = Truth.Select(app => app.Id).ToHashSet();
        var settings = new AppSettings(AppName.Parse(create.Name)) { Remark = create.Remark };

        var claim = scene.Note(await client.CreateAppAsync(scene.Id, settings));

        Truth.Count(app => app.Name == create.Name).Should().BeLessThanOrEqualTo(1);
        var made = Truth.SingleOrDefault(app =>
            app.Name == create.Name && !before.Contains(app.Id) && app.Id != rival?.Invoke()
        );
        Scene.JudgeCreation(claim, made?.Id, app => app.Id.Value);
        if (claim.IsSuccess)
            (claim.Value.Remark, claim.Value.Secret!.Reveal()).Should().Be((made!.Remark, made.Secret));
    }

    public async Task RenameAsync(GatewayClient client, Act.RenameApp rename)
    {
        var before = Find(rename.Name);
        var id = AppId.Parse(before?.Id ?? Scene.Nobody());
        var settings = new AppSettings(AppName.Parse(rename.NewName));

        var claim = scene.Note(await client.UpdateAppAsync(scene.Id, id, settings));

        if (claim.IsSuccess)
            Now(id)!.Name.Should().Be(rename.NewName);
        else if (claim.Error.Effect is Effect.None)
            Now(id)?.Name.Should().Be(before?.Name, claim.Error.Describe());
    }

    public async Task ResetAsync(GatewayClient client, Act.ResetSecret reset)
    {
        var before = Find(reset.Name);
        var id = AppId.Parse(before?.Id ?? Scene.Nobody());

        var claim = scene.Note(await client.ResetSecretAsync(scene.Id, id));

        if (claim.IsSuccess)
            claim.Value.Secret!.Reveal().Should().Be(Now(id)!.Secret).And.NotBe(before!.Secret);
        else if (claim.Error.Effect is Effect.None)
            Now(id)?.Secret.Should().Be(before?.Secret, claim.Error.Describe());
        else
            claim.Error.Number.Should().Be(2037);
    }

    public async Task DeleteAsync(GatewayClient client, Act.DeleteApp delete)
    {
        var id = AppId.Parse(Find(delete.Name)?.Id ?? Scene.Nobody());
        var wasThere = Now(id) is not null;

        var claim = scene.Note(await client.DeleteAppAsync(scene.Id, id));

        Scene.JudgeDeletion(claim, wasThere, Now(id) is not null);
    }

    public async Task ListAsync(GatewayClient client)
    {
        scene.LetMemoryFade();
        var listed = await client.ListAppsAsync(scene.Id);
        if (listed.IsSuccess)
            listed
                .Value.Select(a => (a.Id.Value, a.Name.Value, a.Secret?.Reveal()))
                .Should()
                .BeEquivalentTo(Truth.Select(a => (a.Id, a.Name, a.Secret)));
    }

    public string? CreateAsRival(Act.CreateApp create)
    {
        if (Find(create.Name) is not null)
            return null;
        var id = scene.Simulator.AddApp(gatewayId: scene.Id.Value, name: create.Name);
        scene.Simulator.ChangeApp(app => app with { Remark = create.Remark }, id, scene.Id.Value);
        return id;
    }

    public void ChangeAnother()
    {
        if (Find(NobodysName) is { } app)
            scene.Simulator.RemoveApp(app.Id, scene.Id.Value);
        else
            scene.Simulator.AddApp(gatewayId: scene.Id.Value, name: NobodysName);
    }

    private Simulator.App? Find(string name) => Truth.FirstOrDefault(app => app.Name == name);

    private Simulator.App? Now(AppId id) => Truth.FirstOrDefault(app => app.Id == id.Value);
}
