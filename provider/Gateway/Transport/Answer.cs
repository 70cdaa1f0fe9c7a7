using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PulumiApig.Gateway.Transport;

/// <summary>What the service answered.</summary>
internal sealed record Answer(int Status, string Body)
{
    public string? RequestId { get; init; }

    /// <summary>The clock of the service.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>How long the service asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The token that the identity service hands out in a header.</summary>
    public Secret? SubjectToken { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as JSON; null when it is not the JSON expected.</summary>
    public T? As<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Reads a success; false when it is not what the service documents.</summary>
internal delegate bool AnswerReader<T>(Answer answer, [MaybeNullWhen(false)] out T value);
