using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Conformance.Tests.Recordings;

/// <summary>One line of a log as an engine writes it with <c>PULUMI_DEBUG_GRPC</c>.</summary>
/// <param name="Method">Path of the method.</param>
/// <param name="Request">The request as protobuf JSON.</param>
/// <param name="Response">The response; null when the call failed.</param>
/// <param name="Error">Why the call failed; null when it succeeded.</param>
internal sealed record LoggedCall(string Method, JsonNode Request, JsonNode? Response, string? Error)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        // The log is for reading; it never stands in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static LoggedCall Of(string method, string request, string response) =>
        new(method, JsonNode.Parse(request)!, JsonNode.Parse(response), null);

    public static LoggedCall Of(string method, string request, RpcException error) =>
        new(method, JsonNode.Parse(request)!, null, TextOf(error));

    /// <summary>A failure as the log of a Go engine has it.</summary>
    public static string TextOf(RpcException error) => $"rpc error: code = {error.Code} desc = {error.Message}";

    public static LoggedCall Parse(string line)
    {
        var node = JsonNode.Parse(line)!;
        return new(
            (string)node["method"]!,
            node["request"]!,
            node["response"]?.DeepClone(),
            (string?)node["errors"]?[0]
        );
    }

    public string ToLine()
    {
        var line = new JsonObject { ["method"] = Method, ["request"] = Request.DeepClone() };
        if (Error is null)
            line["response"] = Response!.DeepClone();
        else
            line["errors"] = new JsonArray(Error);
        line["metadata"] = new JsonObject
        {
            ["kind"] = "resource",
            ["mode"] = "client",
            ["name"] = "apig",
        };
        return line.ToJsonString(Format);
    }
}
