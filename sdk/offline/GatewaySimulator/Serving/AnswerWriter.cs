using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PulumiApig.Simulator.Faults;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Serving;

/// <summary>Puts an answer on the wire, as a whole or as a fault would have it.</summary>
internal sealed class AnswerWriter(TimeProvider clock, bool extraFields, CancellationToken ended)
{
    private const int Pieces = 4;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task WriteAsync(HttpContext context, Exchange exchange, Answer answer, FaultEffect? fault)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers["X-Request-Id"] = exchange.RequestId;
        response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (Body(answer, exchange.RequestId) is not { } body)
            return;

        response.ContentType = answer.ContentType;
        var sent = fault is { Truncates: true } ? body[..(body.Length / 2)] : body;
        // The server closes the connection, after what was written, when less comes than was announced.
        response.ContentLength = fault is { Cuts: true } ? body.Length : sent.Length;
        await SendAsync(response, sent, fault?.BodyPause ?? TimeSpan.Zero);
    }

    private async Task SendAsync(HttpResponse response, byte[] body, TimeSpan pause)
    {
        foreach (var piece in body.Chunk(pause > TimeSpan.Zero ? (body.Length / Pieces) + 1 : body.Length))
        {
            await Task.Delay(pause, clock, ended);
            await response.Body.WriteAsync(piece, ended);
            await response.Body.FlushAsync(ended);
        }
    }

    private byte[]? Body(Answer answer, string requestId)
    {
        if (answer.Text is not null)
            return Encoding.UTF8.GetBytes(answer.Text);
        if (answer.Body is null)
            return null;
        var body = answer.Body.DeepClone();
        if (extraFields)
            Json.AddUnknownFields(body);
        if (answer.NamesRequest && body is JsonObject o)
            o["request_id"] = requestId;
        return ToUtf8(body);
    }

    private static byte[] ToUtf8(JsonNode body)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Plain))
            body.WriteTo(writer);
        return text.ToArray();
    }
}
