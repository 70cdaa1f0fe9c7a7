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

    private static bool ReadGateway(Answer answer, [NotNullWhen(true)] out GatewayDetails? details)
    {
        var body = answer.As(GatewayJson.Default.GatewayBody);
        details = GatewayId.TryParse(body?.Id, out var id)
            ? new GatewayDetails(id, body.InstanceName ?? "", body.Status ?? "", body.SupportedFeatures ?? [])
            : null;
        return details is not null;
    }
}
