using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Faults;

/// <summary>Stands between a request and its handler: throttles, delays, lets rivals act, replaces the answer.</summary>
internal sealed class FaultInjector(
    FaultPlan faults,
    Func<Throttle?> throttle,
    TimeProvider clock,
    CancellationToken ended
)
{
    public async Task<(Answer Answer, FaultEffect? Fault)> AnswerAsync(
        Exchange exchange,
        Func<Exchange, Task<Answer>> trueAnswer
    )
    {
        if (IsGatewayCall(exchange) && throttle()?.Refusal() is { } refusal)
            return (refusal, null);
        if (faults.Next(exchange.Method, exchange.Path) is not { } fault)
            return (await trueAnswer(exchange), null);

        await Task.Delay(fault.Delay, clock, ended);
        fault.Rival?.Invoke();
        var answer = fault.Applies ? await trueAnswer(exchange) : null;
        return (fault.Reply ?? answer ?? Answer.NoContent, fault);
    }

    private static bool IsGatewayCall(Exchange exchange) => exchange.Path.StartsWith("/v2/", StringComparison.Ordinal);
}
