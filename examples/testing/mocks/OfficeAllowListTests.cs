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
    private static readonly Dictionary<string, string[]> Sites = new()
    {
        ["berlin"] = ["192.0.2.0/25"],
        ["shenzhen"] = ["198.51.100.0/24", "198.51.101.7"],
    };

    [Test]
    public async Task EveryApp_HasAnAccessControl()
    {
        var acls = await AclsOfAsync("orders", "billing");

        var apps = await Task.WhenAll(acls.Select(acl => OutputUtilities.GetValueAsync(acl.AppId)));
        apps.Should().BeEquivalentTo("orders-app-id", "billing-app-id");
    }

    [Test]
    public async Task EveryAccessControl_PermitsAllSitesAndKeepsThePersonOnCallIn()
    {
        foreach (var acl in await AclsOfAsync("orders", "billing"))
        {
            (await OutputUtilities.GetValueAsync(acl.Type)).Should().Be(AppAclType.PERMIT);
            (await OutputUtilities.GetValueAsync(acl.Values))
                .Should()
                .Equal("192.0.2.0/25", "198.51.100.0/24", "198.51.101.7");
            (await OutputUtilities.GetValueAsync(acl.MustAllow)).Should().Equal("192.0.2.10");
        }
    }

    [Test]
    public async Task NoApps_NoAccessControls() => (await AclsOfAsync()).Should().BeEmpty();

    private static async Task<ImmutableArray<AppAcl>> AclsOfAsync(params string[] apps)
    {
        var resources = await Deployment.TestAsync(
            new Mocks(),
            new TestOptions { IsPreview = false },
            () =>
            {
                _ = new OfficeAllowList(
                    "offices",
                    new()
                    {
                        Apps = apps.ToDictionary(app => app, app => new App(app)),
                        Sites = Sites,
                        OnCall = ["192.0.2.10"],
                    }
                );
            }
        );
        return [.. resources.OfType<AppAcl>()];
    }
}
