using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway;

public sealed partial class GatewayClient
{
    /// <summary>Opens a port and says what became of it.</summary>
    /// <remarks>
    /// <para>Success means that this very call opened the port, even when the answer was lost on the way. Of a failure,
    /// <see cref="GatewayError.Effect"/> says whether the port is surely not opened by this call
    /// (<see cref="Effect.None"/>) or it cannot be known (<see cref="Effect.Unknown"/>, kind <see cref="FailureKind.Unknown"/>).</para>
    /// <para>A port with this number that is there already is never taken over: the error has it in
    /// <see cref="GatewayError.Found"/>.</para>
    /// </remarks>
    public Task<Outcome<IngressPort>> AddPortAsync(
        GatewayId gateway,
        IngressProtocol protocol,
        PortNumber number,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(number);
        return RunAsync(
            Operation.AddPort(gateway, protocol, number),
            options,
            call => _portWriter.AddAsync(gateway, protocol, number, call),
            cancellationToken
        );
    }

    /// <summary>Lists the custom ingress ports of a gateway, all pages of them, by number.</summary>
    /// <remarks>
    /// Calls within ten seconds share one read; what this process changes meanwhile shows, what others change may not. A
    /// port that is not in the list is gone.
    /// </remarks>
    public Task<Outcome<IReadOnlyList<IngressPort>>> ListPortsAsync(
        GatewayId gateway,
        PortFilter? filter = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        return RunAsync(
            Operation.ListPorts(gateway),
            options,
            async call =>
                (await _ports.ReadAsync(gateway, call)).Then(all =>
                    Outcome.Of<IReadOnlyList<IngressPort>>([
                        .. all.Where((filter ?? PortFilter.None).Matches).OrderBy(port => port.Number.Value),
                    ])
                ),
            cancellationToken
        );
    }

    /// <summary>Closes a port. A port, or gateway, that is gone already is fine.</summary>
    public Task<Outcome<Deletion>> DeletePortAsync(
        GatewayId gateway,
        IngressPortId port,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(port);
        return RunAsync(
            Operation.DeletePort(gateway, port),
            options,
            call => _portWriter.DeleteAsync(gateway, port, call),
            cancellationToken
        );
    }

    /// <summary>Lists the domains that answer on a port. A port that does not exist has none.</summary>
    public Task<Outcome<IReadOnlyList<BoundDomain>>> ListDomainsAsync(
        GatewayId gateway,
        IngressPortId port,
        CallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(port);
        return RunAsync(
            Operation.ListDomains(gateway, port),
            options,
            call => _portWriter.ListDomainsAsync(gateway, port, call),
            cancellationToken
        );
    }
}
