using PulumiApig.Simulator.Apps;
using PulumiApig.Simulator.Authentication;
using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Domains;
using PulumiApig.Simulator.Gateways;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.Ports;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Apig;

/// <summary>The management API of the gateway service, and what every call of it checks first.</summary>
internal sealed class ApigRoutes(
    Cloud cloud,
    Account account,
    Authenticator authenticator,
    PortCalls ports,
    TimeProvider clock
)
{
    private const string Root = "/v2/{project}/apigw/instances";

    public void AddTo(Routes routes)
    {
        var gateways = new GatewayCalls(cloud);
        var apps = new AppCalls(cloud, clock);
        var acls = new AppAclCalls(cloud);
        var groups = new GroupCalls(cloud);
        var domains = new DomainCalls(cloud);

        routes.Add("GET", Root, exchange => Refusal(exchange, ErrorFamily.OfGateways) ?? gateways.List(exchange));
        Gateway("GET", "", gateways.Get);

        Gateway("GET", "/custom-ingress-ports", ports.List);
        GatewayAsync("POST", "/custom-ingress-ports", ports.AddAsync);
        GatewayAsync("DELETE", "/custom-ingress-ports/{port}", ports.DeleteAsync);
        Gateway("GET", "/custom-ingress-ports/{port}/domains", ports.ListDomains);

        AppOrGroup("GET", "/apps", apps.List);
        AppOrGroup("POST", "/apps", apps.Create);
        AppOrGroup("GET", "/apps/{app}", apps.Get);
        AppOrGroup("PUT", "/apps/{app}", apps.Update);
        AppOrGroup("DELETE", "/apps/{app}", apps.Delete);
        AppOrGroup("PUT", "/apps/secret/{app}", apps.ResetSecret);
        AppOrGroup("GET", "/apps/{app}/app-acl", acls.Get);
        AppOrGroup("PUT", "/apps/{app}/app-acl", acls.Put);
        AppOrGroup("DELETE", "/apps/{app}/app-acl", acls.Delete);

        AppOrGroup("GET", "/api-groups", groups.List);
        AppOrGroup("GET", "/api-groups/{group}", groups.Get);
        AppOrGroup("POST", "/api-groups/{group}/domains", domains.Bind);
        AppOrGroup("PUT", "/api-groups/{group}/domains/{domain}", domains.Update);
        AppOrGroup("DELETE", "/api-groups/{group}/domains/{domain}", domains.Unbind);

        void Gateway(string method, string path, Func<Gateway, Exchange, Answer> answer) =>
            Add(
                method,
                path,
                ErrorFamily.OfGateways,
                (gateway, exchange) => Task.FromResult(answer(gateway, exchange))
            );

        void GatewayAsync(string method, string path, Func<Gateway, Exchange, Task<Answer>> answer) =>
            Add(method, path, ErrorFamily.OfGateways, answer);

        void AppOrGroup(string method, string path, Func<Gateway, Exchange, Answer> answer) =>
            Add(
                method,
                path,
                ErrorFamily.OfAppsAndGroups,
                (gateway, exchange) => Task.FromResult(answer(gateway, exchange))
            );

        void Add(string method, string path, ErrorFamily family, Func<Gateway, Exchange, Task<Answer>> answer) =>
            routes.Add(method, $"{Root}/{{gateway}}{path}", exchange => OnGatewayAsync(exchange, family, answer));
    }

    private async Task<Answer> OnGatewayAsync(
        Exchange exchange,
        ErrorFamily family,
        Func<Gateway, Exchange, Task<Answer>> answer
    )
    {
        if (Refusal(exchange, family) is { } refusal)
            return refusal;
        if (Find(exchange.Parts["gateway"]) is not { } gateway)
            return family.NoSuchGateway(exchange.Parts["gateway"]);
        if (gateway.ProjectId != exchange.Parts["project"])
            return family.OtherProject();
        return await answer(gateway, exchange);
    }

    private Gateway? Find(string id)
    {
        lock (cloud.Gate)
            return cloud.Find(id);
    }

    private Answer? Refusal(Exchange exchange, ErrorFamily family)
    {
        if (authenticator.Refusal(exchange, family) is { } refusal)
            return refusal;
        var project = exchange.Parts["project"];
        var isOurs = account.Projects.Any(known => known.Id == project);
        var isCallers = exchange.Caller.ProjectId is null || exchange.Caller.ProjectId == project;
        var isNamed = exchange.Header("X-Project-Id") is null or "" || exchange.Header("X-Project-Id") == project;
        return isOurs && isCallers && isNamed ? null : family.OtherProject();
    }
}
