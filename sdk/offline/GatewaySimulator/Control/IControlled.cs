namespace PulumiApig.Simulator.Control;

/// <summary>
/// What the control endpoint sees and does. The simulator, which serves the endpoint, documents each member: this
/// interface is there so that the endpoint need not know its own server.
/// </summary>
internal interface IControlled
{
    IReadOnlyList<LoggedRequest> Requests { get; }

    IReadOnlyList<string> Gateways { get; }

    void ClearRequests();

    void LoadFaults(string json);

    void ClearFaults();

    void ExpireTokens();

    string AddGateway(string? gatewayId, string? projectId, string? name);

    void RemoveGateway(string? gatewayId);

    string GatewayName(string? gatewayId);

    IReadOnlyList<IngressPort> Ports(string? gatewayId);

    IngressPort OpenPort(string protocol, int port, string? gatewayId);

    bool ClosePort(int port, string? gatewayId);

    IReadOnlyList<App> Apps(string? gatewayId);

    string AddApp(string? appId, string? gatewayId, string? name, string? key, string? secret);

    void RemoveApp(string? appId, string? gatewayId);

    void SetAcl(AppAcl? acl, string? appId, string? gatewayId);

    IReadOnlyList<ApiGroup> Groups(string? gatewayId);

    string AddGroup(string? name, string? groupId, string? gatewayId);

    void RemoveGroup(string? groupId, string? gatewayId);

    IReadOnlyList<DomainBinding> Domains(string? gatewayId);

    DomainBinding BindDomain(string domain, int httpPort, int httpsPort, string? gatewayId, string? groupId);

    bool UnbindDomain(string domain, string? gatewayId);
}
