using System.Text.Json;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Ports;

/// <summary>
/// The opening of one port, from the look before to the certainty after. It runs while nobody else in this process
/// changes ports of the gateway; what other processes do shows in the looks.
/// </summary>
internal sealed class PortOpening(
    GatewayService service,
    PortReader reader,
    GatewayId gateway,
    IngressProtocol protocol,
    PortNumber number,
    Call call
)
{
    // Kept back from the last request: its answer may be lost, and then there must be time to look.
    private static readonly TimeSpan TimeToLook = TimeSpan.FromSeconds(10);

    // An earlier request had no answer. A look has not found the port, but the request may still arrive.
    private bool _unanswered;
    private bool _rivalSeen;

    public async Task<Outcome<IngressPort>> RunAsync()
    {
        while (true)
        {
            if (!(await LookAsync()).TryGet(out var before, out var error))
                return call.Adopt(error);
            if (At(before) is { } there)
                return _unanswered ? CannotTell(there) : Taken(there);

            if (!(await RequestAsync()).TryGet(out var request, out error))
                return error;
            if (!(await service.SendOnceAsync(request, call, TimeForRequest())).TryGet(out var attempt, out error))
                return error;
            if (Opened(attempt) is { } opened)
                return opened;

            if (await JudgeAsync(attempt, request, before) is { } known)
                return known;
            if (!await service.WaitToRepeatAsync(attempt, call))
                return service.GiveUp(attempt, request, call);
        }
    }

    /// <summary>Finds out what became of a request that did not succeed; null when the port is surely not opened.</summary>
    private async Task<Outcome<IngressPort>?> JudgeAsync(
        Attempt attempt,
        ApiRequest request,
        IReadOnlyList<IngressPort> before
    )
    {
        var meaning = service.Meaning(attempt);
        if (meaning is { Kind: FailureKind.AlreadyExists })
            return await RefusedAsync(attempt, request);
        if (!call.MayHaveActed)
            return null;

        var failed = service.Explain(attempt, request, call);
        if (call.Token.IsCancellationRequested)
            return failed with { Kind = FailureKind.Unknown };
        var contended = meaning is { Retry: RetryClass.Contention };
        _rivalSeen |= contended;
        if (!(await LookAsync()).TryGet(out var after, out var error))
            return failed with
            {
                Kind = FailureKind.Unknown,
                Reason =
                    $"{failed.Reason}, and what became of the request could not be looked up because {error.Reason}",
            };

        switch (PortCreation.Judge(protocol, number, before, after, _rivalSeen))
        {
            case Verdict.Opened:
                return At(after)!;
            case Verdict.OpenedByAnother:
                call.MayHaveActed = false;
                return Taken(At(after)!);
            case Verdict.CannotTell:
                return CannotTell(At(after)!);
            default:
                call.MayHaveActed = false;
                _unanswered |= !contended;
                return null;
        }
    }

    // Nothing was done; but after a request without answer it may be that one which took the number.
    private async Task<Outcome<IngressPort>> RefusedAsync(Attempt attempt, ApiRequest request)
    {
        var refused = service.Explain(attempt, request, call);
        var there = (await LookAsync()).TryGet(out var ports, out _) ? At(ports) : null;
        return _unanswered && (there is null || there.Protocol == protocol)
            ? CannotTell(there)
            : refused with
            {
                Found = there,
            };
    }

    private Task<Outcome<IReadOnlyList<IngressPort>>> LookAsync() =>
        reader.ReadAsync(gateway, call.Step(Operation.ListPorts(gateway)));

    private Task<Outcome<ApiRequest>> RequestAsync() =>
        service.RequestAsync(
            HttpMethod.Post,
            PortReader.Path(gateway),
            call,
            JsonSerializer.Serialize(new PortBody(protocol.Name, number.Value, null, null), Json.Default.PortBody)
        );

    private TimeSpan TimeForRequest()
    {
        var left = call.TimeLeft;
        return left - (left / 4 < TimeToLook ? left / 4 : TimeToLook);
    }

    private IngressPort? Opened(Attempt attempt)
    {
        if (attempt.Answer is not { IsSuccess: true } answer)
            return null;
        var port = PortReader.Parse(Json.Read(answer.Body, Json.Default.PortBody));
        // A success that does not say which port it opened is as good as lost: a look will tell.
        call.MayHaveActed |= port is null;
        return port;
    }

    private IngressPort? At(IReadOnlyList<IngressPort> ports) => ports.FirstOrDefault(port => port.Number == number);

    private GatewayError Taken(IngressPort there) =>
        Explainer.Own(
            call,
            FailureKind.AlreadyExists,
            $"port number {number} is open there already, as {there.Protocol} with the id {there.Id}",
            "Choose another number, or import the port that is there."
        ) with
        {
            Found = there,
        };

    private GatewayError CannotTell(IngressPort? there) =>
        Explainer.Own(
            call,
            FailureKind.Unknown,
            there is null
                ? "the answer to an earlier request was lost, and the number is taken now"
                : $"port {there.Protocol} {number} with the id {there.Id} is open now and was not before, but whether this call or another client opened it cannot be known",
            "If nobody else opens this port, import it."
        ) with
        {
            Effect = Effect.Unknown,
            Found = there,
        };
}
