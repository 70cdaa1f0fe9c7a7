namespace PulumiApig.Gateway.Calls;

/// <summary>What a call does, in words and in rights.</summary>
/// <param name="Words">The end of "Could not": <c>open ingress port HTTP 8080</c>.</param>
/// <param name="Resource">What it is done to: <c>gateway fedc…</c>.</param>
/// <param name="IamAction">The right that it needs; null where none is documented.</param>
/// <param name="Writes">Whether it changes anything.</param>
internal sealed record Operation(string Words, string Resource, string? IamAction, bool Writes)
{
    public static Operation AddPort(GatewayId gateway, IngressProtocol protocol, PortNumber number) =>
        new($"open ingress port {protocol} {number}", Of(gateway), "apig:instance:addCustomIngressPort", Writes: true);

    public static Operation ListPorts(GatewayId gateway) =>
        new("list the ingress ports", Of(gateway), "apig:instance:listCustomIngressPort", Writes: false);

    public static Operation DeletePort(GatewayId gateway, IngressPortId port) =>
        new($"close ingress port {port}", Of(gateway), "apig:instance:deleteCustomIngressPort", Writes: true);

    public static Operation ListDomains(GatewayId gateway, IngressPortId port) =>
        new(
            $"list the domains on ingress port {port}",
            Of(gateway),
            "apig:instance:listCustomIngressPortDomain",
            Writes: false
        );

    public static Operation GetAcl(GatewayId gateway, AppId app) =>
        new("read the access control", Of(gateway, app), null, Writes: false);

    public static Operation PutAcl(GatewayId gateway, AppId app) =>
        new("set the access control", Of(gateway, app), "apig:app:updateAcl", Writes: true);

    public static Operation DeleteAcl(GatewayId gateway, AppId app) =>
        new("remove the access control", Of(gateway, app), null, Writes: true);

    public static Operation GetGateway(GatewayId gateway) =>
        new("read the details", Of(gateway), "apig:instance:get", Writes: false);

    public static Operation ListGateways() => new("list the gateways", "the project", null, Writes: false);

    public static Operation ListApps(GatewayId gateway) => new("list the apps", Of(gateway), null, Writes: false);

    public static Operation GetApp(GatewayId gateway, AppId app) =>
        new("read the settings", Of(gateway, app), "apig:app:get", Writes: false);

    public static Operation CreateApp(GatewayId gateway, AppName name) =>
        new($"create app {name}", Of(gateway), null, Writes: true);

    public static Operation UpdateApp(GatewayId gateway, AppId app) =>
        new("change the settings", Of(gateway, app), null, Writes: true);

    public static Operation DeleteApp(GatewayId gateway, AppId app) =>
        new($"delete app {app}", Of(gateway), null, Writes: true);

    public static Operation ResetSecret(GatewayId gateway, AppId app) =>
        new("reset the secret", Of(gateway, app), null, Writes: true);

    public static Operation ListGroups(GatewayId gateway) =>
        new("list the API groups", Of(gateway), "apig:apiGroup:get", Writes: false);

    public static Operation GetGroup(GatewayId gateway, ApiGroupId group) =>
        new("read the details", Of(gateway, group), "apig:apiGroup:get", Writes: false);

    public static Operation BindDomain(GatewayId gateway, ApiGroupId group, DomainName domain) =>
        new($"bind domain {domain}", Of(gateway, group), "apig:apiGroup:bindDomain", Writes: true);

    public static Operation UpdateDomain(GatewayId gateway, ApiGroupId group, DomainId domain) =>
        new($"update domain {domain}", Of(gateway, group), null, Writes: true);

    public static Operation UnbindDomain(GatewayId gateway, ApiGroupId group, DomainId domain) =>
        new($"unbind domain {domain}", Of(gateway, group), null, Writes: true);

    private static string Of(GatewayId gateway) => $"gateway {gateway}";

    private static string Of(GatewayId gateway, ApiGroupId group) => $"API group {group} on gateway {gateway}";

    private static string Of(GatewayId gateway, AppId app) => $"app {app} on gateway {gateway}";
}
