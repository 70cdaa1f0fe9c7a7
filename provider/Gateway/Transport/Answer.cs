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
}
