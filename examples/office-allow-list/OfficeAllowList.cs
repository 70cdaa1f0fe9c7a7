using Pulumi;
using Pulumi.Apig;

namespace Offices;

/// <summary>
/// Keeps the access controls of several apps from one list of sites: who sits at one of them may use the credentials
/// of every app, and nobody else may.
/// </summary>
public sealed class OfficeAllowList : ComponentResource
{
    /// <summary>Sets the access control of each app.</summary>
    /// <param name="name">Unique name; those of the access controls begin with it.</param>
    /// <param name="args">Who may use what.</param>
    /// <param name="options">How the engine treats the component and, by inheritance, the access controls.</param>
    public OfficeAllowList(string name, OfficeAllowListArgs args, ComponentResourceOptions? options = null)
        : base("office-allow-list:index:OfficeAllowList", name, options)
    {
        Addresses = [.. args.Sites.Values.SelectMany(addresses => addresses)];
        foreach (var (key, app) in args.Apps)
        {
            _ = new AppAcl(
                $"{name}-{key}",
                new()
                {
                    InstanceId = app.InstanceId,
                    AppId = app.AppId,
                    Type = AppAclType.PERMIT,
                    Values = Addresses,
                    MustAllow = args.OnCall,
                },
                new() { Parent = this }
            );
        }
        RegisterOutputs(new Dictionary<string, object?> { ["addresses"] = Addresses });
    }

    /// <summary>All that is let in, site by site.</summary>
    public string[] Addresses { get; }
}
