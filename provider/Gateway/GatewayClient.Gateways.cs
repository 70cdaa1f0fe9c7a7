using System.Diagnostics.CodeAnalysis;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway;

public sealed partial class GatewayClient
{
    /// <summary>Reads the details of a gateway; that it does not exist is an error with <see cref="GatewayError.IsGone"/>.</summary>
    public Task<Outcome<GatewayDetails>> GetGatewayAsync(
        GatewayId gateway,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        return RunAsync(
            Operation.GetGateway(gateway),
            options,
            call => _service.SendAsync<GatewayDetails>(HttpMethod.Get, ["instances", gateway.Value], call, ReadGateway),
            cancellationToken
        );
    }

    /// <summary>Lists the gateways of the project, all pages of them.</summary>
    /// <param name="name">Only gateways with exactly this name; there may be several.</param>
    /// <param name="options">What this call wants other than its client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Outcome<IReadOnlyList<GatewaySummary>>> ListGatewaysAsync(
        string? name = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        RunAsync(
            Operation.ListGateways(),
            options,
            async call =>
                Named(
                    await _service.ListAsync<GatewaySummary>(["instances"], call, ReadGateways, gateway => gateway.Id),
                    name,
                    gateway => gateway.Name
                ),
            cancellationToken
        );

    private static bool ReadGateway(Answer answer, [NotNullWhen(true)] out GatewayDetails? details)
    {
        var body = answer.As(GatewayJson.Default.GatewayBody);
        details = GatewayId.TryParse(body?.Id, out var id)
            ? new GatewayDetails(
                id,
                body.InstanceName ?? "",
                body.Status ?? "",
                body.Spec ?? "",
                body.EipAddress ?? "",
                body.IngressIp ?? "",
                body.SupportedFeatures ?? []
            )
            : null;
        return details is not null;
    }

    private static bool ReadGateways(Answer answer, [NotNullWhen(true)] out Page<GatewaySummary>? page)
    {
        var body = answer.As(GatewayJson.Default.GatewayPage);
        page = Page<GatewaySummary>.Of(
            body?.Total,
            body?.Instances,
            one =>
                GatewayId.TryParse(one.Id, out var id)
                    ? new GatewaySummary(
                        id,
                        one.InstanceName ?? "",
                        one.Status ?? "",
                        one.Spec ?? "",
                        one.EipAddress ?? ""
                    )
                    : null
        );
        return page is not null;
    }
}
