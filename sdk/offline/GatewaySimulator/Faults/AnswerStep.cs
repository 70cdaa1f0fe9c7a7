namespace PulumiApig.Simulator.Faults;

/// <summary>What a script sends instead of the true answer.</summary>
internal sealed record AnswerStep
{
    public required int Status { get; init; }

    public string? Code { get; set; }

    public string? Message { get; set; }

    /// <summary>A body that is sent as it is.</summary>
    public string? Body { get; set; }

    public string ContentType { get; set; } = "text/html";

    public IReadOnlyDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

    /// <summary>A code goes with a message and without a body.</summary>
    public bool IsConsistent => (Code is null) == (Message is null) && (Code is null || Body is null);

    public FaultEffect AddTo(FaultEffect effect)
    {
        var result =
            Code is not null && Message is not null
                ? FaultEffects.Error(effect, Status, Code, Message, [])
                : FaultEffects.Text(effect, Status, Body, ContentType);
        return result with { Reply = result.Reply! with { Headers = [.. Headers] } };
    }
}
