using PulumiApig.Simulator.Authentication;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Apig;

/// <summary>The management API of the gateway service, and what every call of it checks first.</summary>
internal sealed class ApigRoutes(Cloud cloud, Account account, Authenticator authenticator, Ports ports)
{
    private const string Root = "/v2/{project}/apigw/instances";

    public void AddTo(Routes routes)
    {
        var gateways = new Gateways(cloud);
        var apps = new Apps(cloud);
        var acls = new AppAcls(cloud);

        routes.Add("GET", Root, exchange => Refusal(exchange, ErrorFamily.OfGateways) ?? gateways.List(exchange));
        Gateway("GET", "", gateways.Get);

        Gateway("GET", "/custom-ingress-ports", ports.List);
        GatewayAsync("POST", "/custom-ingress-ports", ports.AddAsync);
        GatewayAsync("DELETE", "/custom-ingress-ports/{port}", ports.DeleteAsync);
        Gateway("GET", "/custom-ingress-ports/{port}/domains", ports.ListDomains);

        App("GET", "/apps", apps.List);
        App("GET", "/apps/{app}", apps.Get);
        App("GET", "/apps/{app}/app-acl", acls.Get);
        App("PUT", "/apps/{app}/app-acl", acls.Put);
        App("DELETE", "/apps/{app}/app-acl", acls.Delete);

        void Gateway(string method, string path, Func<Gateway, Exchange, Answer> answer) =>
            Add(
                method,
                path,
                ErrorFamily.OfGateways,
                (gateway, exchange) => Task.FromResult(answer(gateway, exchange))
            );

        void GatewayAsync(string method, string path, Func<Gateway, Exchange, Task<Answer>> answer) =>
            Add(method, path, ErrorFamily.OfGateways, answer);

        void App(string method, string path, Func<Gateway, Exchange, Answer> answer) =>
            Add(method, path, ErrorFamily.OfApps, (gateway, exchange) => Task.FromResult(answer(gateway, exchange)));

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
