namespace PulumiApig.Gateway.Tests.Rivals;

/// <summary>What clients claim about the access control of one app, and the truth.</summary>
internal sealed class AclClaims(Scene scene)
{
    private string? Truth =>
        scene.Simulator.Acl(scene.App.Value, scene.Id.Value) is { } acl
            ? $"{acl.Type} {string.Join(',', acl.Values)}"
            : null;

    public async Task PutAsync(GatewayClient client, Act.PutAcl put) =>
        await ChangeAsync(
            () => client.PutAclAsync(scene.Id, scene.App, new AppAcl(AclType.Deny, [put.Value])),
            $"DENY {put.Value}"
        );

    public async Task DeleteAsync(GatewayClient client) =>
        await ChangeAsync(() => client.DeleteAclAsync(scene.Id, scene.App), null);

    public async Task GetAsync(GatewayClient client)
    {
        var before = Truth;
        var got = await client.GetAclAsync(scene.Id, scene.App);
        if (got.IsSuccess)
            (got.Value is { } acl ? $"{acl.Type} {string.Join(',', acl.Values)}" : null).Should().Be(before);
    }

    private async Task ChangeAsync<T>(Func<Task<Outcome<T>>> change, string? wanted)
    {
        var before = Truth;
        var claim = scene.Note(await change());
        if (claim.IsSuccess)
            Truth.Should().Be(wanted);
        else if (claim.Error.Effect is Effect.None)
            Truth.Should().Be(before, claim.Error.Describe());
    }
}
