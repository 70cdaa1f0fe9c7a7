using System.Collections.Immutable;
using Offices;
using Pulumi;
using Pulumi.Apig;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace TestingWithMocks;

/// <summary>
/// What the component of examples/office-allow-list asks for. Mocks know nothing of the provider's rules: these tests
/// take no time and say nothing of what the gateway would do.
/// </summary>
public sealed class OfficeAllowListTests
{
    private static readonly OfficeAllowListArgs Args = new()
    {
        Apps = new Dictionary<string, string> { ["orders"] = "app-1", ["billing"] = "app-2" },
        Sites = new Dictionary<string, string[]>
        {
            ["berlin"] = ["192.0.2.0/25"],
            ["shenzhen"] = ["198.51.100.0/24", "198.51.101.7"],
        },
        OnCall = ["192.0.2.10"],
    };

    [Test]
    public async Task EveryApp_HasAnAccessControl()
    {
        var acls = await AclsOfAsync(Args);

        var apps = await Task.WhenAll(acls.Select(acl => OutputUtilities.GetValueAsync(acl.AppId)));
        apps.Should().BeEquivalentTo("app-1", "app-2");
    }

    [Test]
    public async Task EveryAccessControl_PermitsAllSitesAndKeepsThePersonOnCallIn()
    {
        foreach (var acl in await AclsOfAsync(Args))
        {
            (await OutputUtilities.GetValueAsync(acl.Type)).Should().Be(AppAclType.PERMIT);
            (await OutputUtilities.GetValueAsync(acl.Values))
                .Should()
                .Equal("192.0.2.0/25", "198.51.100.0/24", "198.51.101.7");
            (await OutputUtilities.GetValueAsync(acl.MustAllow)).Should().Equal("192.0.2.10");
        }
    }

    [Test]
    public async Task NoApps_NoAccessControls() =>
        (await AclsOfAsync(Args with { Apps = new Dictionary<string, string>() })).Should().BeEmpty();

    private static async Task<ImmutableArray<AppAcl>> AclsOfAsync(OfficeAllowListArgs args)
    {
        var resources = await Deployment.TestAsync(
            new Mocks(),
            new TestOptions { IsPreview = false },
            () =>
            {
                _ = new OfficeAllowList("offices", args);
            }
        );
        return [.. resources.OfType<AppAcl>()];
    }
}
