using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Log;

/// <summary>A request's body as the log may show it.</summary>
internal static partial class Redaction
{
    public static string Of(Exchange exchange)
    {
        if (exchange.Body.Length == 0)
            return "";
        if (exchange.JsonBody() is not { } body)
            return $"({exchange.Body.Length} bytes that are no JSON object)";
        Redact(body, secret: false);
        return body.ToJsonString();
    }

    /// <summary>Everything below a secret's name is secret: a token is sent as <c>{"token":{"id":"…"}}</c>.</summary>
    private static void Redact(JsonNode node, bool secret)
    {
        if (node is JsonObject o)
        {
            foreach (var (name, child) in o.ToList())
                Replace(child, secret || IsSecret(name, child), hidden => o[name] = hidden);
        }
        else if (node is JsonArray array)
        {
            for (var i = 0; i < array.Count; i++)
                Replace(array[i], secret, hidden => array[i] = hidden);
        }
    }

    private static void Replace(JsonNode? child, bool secret, Action<string> replace)
    {
        if (child is JsonValue && secret)
            replace("***");
        else if (child is not null)
            Redact(child, secret);
    }

    /// <summary><c>password</c> is also the name of a method, whose object holds a user and the secret itself.</summary>
    private static bool IsSecret(string name, JsonNode? child) =>
        SecretName().IsMatch(name) && !(name == "password" && child is JsonObject);

    [GeneratedRegex("password|secret|token|app_key|app_code|pwd", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
