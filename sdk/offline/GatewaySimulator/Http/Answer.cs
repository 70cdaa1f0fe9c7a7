using System.Text.Json.Nodes;

namespace PulumiApig.Simulator.Http;

/// <summary>What the simulator has decided to say.</summary>
internal sealed record Answer(int Status, JsonNode? Body = null)
{
    /// <summary>A body that is not JSON.</summary>
    public string? Text { get; init; }

    public string ContentType { get; init; } = "application/json;charset=UTF-8";

    /// <summary>The code in the body of an error, for the request log.</summary>
    public string? ErrorCode { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The front gateway repeats the request id in the body of its errors.</summary>
    public bool NamesRequest { get; init; }

    public static Answer NoContent { get; } = new(204);

    public static Answer Ok(JsonObject body) => new(200, body);

    public static Answer Created(JsonObject body) => new(201, body);

    public static Answer Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error_code"] = code, ["error_msg"] = message }) { ErrorCode = code };

    public Answer With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };
}
