using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PulumiApig.Simulator.Http;

/// <summary>One request, read to its end, with what has been found out about it.</summary>
internal sealed class Exchange
{
    private readonly IHeaderDictionary _headers;

    private Exchange(HttpContext context, string target, DateTimeOffset time, byte[] body)
    {
        var question = target.IndexOf('?', StringComparison.Ordinal);
        Method = context.Request.Method;
        RawPath = question < 0 ? target : target[..question];
        RawQuery = question < 0 ? "" : target[(question + 1)..];
        Query = QueryString.Parse(RawQuery);
        Time = time;
        Body = body;
        _headers = context.Request.Headers;
    }

    public string RequestId { get; } = Guid.NewGuid().ToString("N");

    public DateTimeOffset Time { get; }

    public string Method { get; }

    /// <summary>As on the request line: percent-encoded.</summary>
    public string RawPath { get; }

    public string Path => Uri.UnescapeDataString(RawPath);

    /// <summary>As on the request line, without the question mark.</summary>
    public string RawQuery { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    public byte[] Body { get; }

    /// <summary>The variable parts of the path, by name.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; set; } = new Dictionary<string, string>();

    public Caller Caller { get; set; } = Caller.Unknown;

    public static async Task<Exchange> ReadAsync(HttpContext context, DateTimeOffset time)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return new Exchange(context, target, time, body.ToArray());
    }

    /// <summary>The values of a header joined by commas, or null when it was not sent.</summary>
    public string? Header(string name) => _headers.TryGetValue(name, out var values) ? values.ToString() : null;

    public string? QueryValue(string name) =>
        Query.Where(pair => pair.Key == name).Select(pair => pair.Value).FirstOrDefault();

    /// <summary>The body as a JSON object, or null when it is anything else.</summary>
    public JsonObject? JsonBody()
    {
        try
        {
            return JsonNode.Parse(Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
