using System.Text.Json;
using PulumiApig.Gateway.Secrets;

namespace PulumiApig.Gateway.Transport;

/// <summary>What an error answer says, in any of the forms that the services and what stands before them use.</summary>
internal sealed record ErrorBody(string? Code, string? Message, string? RequestId)
{
    private const int LongestText = 300;

    /// <summary>Reads <c>error_code</c>/<c>error_msg</c>, <c>code</c>/<c>message</c>, the same within an object, or else plain text.</summary>
    public static ErrorBody Read(string body, Redactor redactor)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
                return FromObject(document.RootElement, redactor);
        }
        catch (JsonException)
        {
            // A proxy's page, or nothing at all: told as it is.
        }
        return new ErrorBody(null, Shorten(redactor.Clean(body)), null);
    }

    private static ErrorBody FromObject(JsonElement root, Redactor redactor)
    {
        var requestId = Text(root, "request_id");
        foreach (
            var element in root.EnumerateObject()
                .Select(p => p.Value)
                .Where(v => v.ValueKind is JsonValueKind.Object)
                .Prepend(root)
        )
        {
            var code = Text(element, "error_code") ?? Text(element, "code");
            var message = Text(element, "error_msg") ?? Text(element, "message");
            if (code is not null || message is not null)
                return new ErrorBody(code, Shorten(redactor.Clean(message)), requestId);
        }
        return new ErrorBody(null, Shorten(redactor.Clean(root.GetRawText())), requestId);
    }

    // The identity service gives a number where the others give a text.
    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;

    private static string? Shorten(string? text)
    {
        if (text is null)
            return null;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null
            : line.Length <= LongestText ? line
            : line[..LongestText] + "…";
    }
}
