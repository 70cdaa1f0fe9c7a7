using PulumiApig.Gateway.Calls;
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
            call =>
                _service.SendAsync(
                    HttpMethod.Get,
                    ["instances", gateway.Value],
                    call,
                    answer => ReadGateway(answer, call)
                ),
            cancellationToken
        );
    }

    private Outcome<GatewayDetails> ReadGateway(Answer answer, Call call) =>
        Json.Read(answer.Body, Json.Default.GatewayBody) is { Id: not null } body
        && GatewayId.TryParse(body.Id, out var id)
            ? new GatewayDetails(id, body.InstanceName ?? "", body.Status ?? "", body.SupportedFeatures ?? [])
            : _service.NotUnderstood(answer, call);
}
