using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PulumiApig.Simulator.Log;

namespace PulumiApig.Simulator.Http;

/// <summary>Takes a request from the server to its handler, and the answer back by way of the log.</summary>
internal sealed class Dispatcher(Routes cloud, Routes control, RequestLog log, SimulatorOptions options)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task HandleAsync(HttpContext context)
    {
        var exchange = await Exchange.ReadAsync(context, options.Clock.GetUtcNow());
        if (control.Find(exchange) is { } handler)
        {
            await WriteAsync(context, exchange, await handler(exchange), extraFields: false);
            return;
        }
        var number = log.NextNumber();
        var answer = await AnswerAsync(exchange);
        log.Add(number, exchange, answer.Status, answer.ErrorCode);
        await WriteAsync(context, exchange, answer, options.ExtraFields);
    }

    private async Task<Answer> AnswerAsync(Exchange exchange)
    {
        if (exchange.Body.Length > FrontGateway.MaxBody)
            return FrontGateway.TooLarge(413, "Request body");
        if (exchange.RawPath.Length + exchange.RawQuery.Length > FrontGateway.MaxTarget)
            return FrontGateway.TooLarge(414, "Request URI");
        return cloud.Find(exchange) is { } handler ? await handler(exchange) : FrontGateway.NoSuchApi();
    }

    private static async Task WriteAsync(HttpContext context, Exchange exchange, Answer answer, bool extraFields)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers["X-Request-Id"] = exchange.RequestId;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.Body is null)
            return;
        var body = answer.Body.DeepClone();
        if (extraFields)
            Json.AddUnknownFields(body);
        if (answer.NamesRequest && body is JsonObject o)
            o["request_id"] = exchange.RequestId;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Plain);
        response.ContentType = "application/json;charset=UTF-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
