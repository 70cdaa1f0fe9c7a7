using Microsoft.AspNetCore.Http;
using PulumiApig.Simulator.Faults;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.Log;

namespace PulumiApig.Simulator.Serving;

/// <summary>Takes a request from the server to its handler, and the answer back by way of the log.</summary>
internal sealed class Dispatcher(
    Routes cloud,
    Routes control,
    FaultInjector faults,
    RequestLog log,
    AnswerWriter writer,
    TimeProvider clock
)
{
    public async Task HandleAsync(HttpContext context)
    {
        var exchange = await Exchange.ReadAsync(context, clock.GetUtcNow());
        if (control.Find(exchange) is { } handler)
        {
            await writer.WriteAsync(context, exchange, await handler(exchange), fault: null);
            return;
        }
        try
        {
            await HandleCloudAsync(context, exchange);
        }
        catch (OperationCanceledException)
        {
            // The simulator ends while a call waits: its client is to see no answer rather than an invented one.
            context.Abort();
        }
    }

    /// <summary>What goes wrong in the simulator itself, such as a rival that wants the impossible, must not look like the cloud.</summary>
    private async Task<(Answer Answer, FaultEffect? Fault)> DisturbedAnswerAsync(Exchange exchange)
    {
        try
        {
            return await faults.AnswerAsync(exchange, AnswerAsync);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return (Answer.Error(500, "SIMULATOR", failure.ToString()), null);
        }
    }

    private async Task HandleCloudAsync(HttpContext context, Exchange exchange)
    {
        var number = log.NextNumber();
        var (answer, fault) = await DisturbedAnswerAsync(exchange);
        var isCut = fault is { Cuts: true, Truncates: false };
        log.Add(number, exchange, isCut ? 0 : answer.Status, isCut ? null : answer.ErrorCode, fault?.Name);
        if (isCut)
            context.Abort();
        else
            await writer.WriteAsync(context, exchange, answer, fault);
    }

    private async Task<Answer> AnswerAsync(Exchange exchange)
    {
        if (exchange.Body.Length > FrontGateway.MaxBody)
            return FrontGateway.TooLarge(413, "Request body");
        if (exchange.RawPath.Length + exchange.RawQuery.Length > FrontGateway.MaxTarget)
            return FrontGateway.TooLarge(414, "Request URI");
        return cloud.Find(exchange) is { } handler ? await handler(exchange) : FrontGateway.NoSuchApi();
    }
}
