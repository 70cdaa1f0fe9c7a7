namespace PulumiApig.Simulator.Faults;

/// <summary>One fault of a script.</summary>
internal sealed record FaultStep
{
    public string Method { get; init; } = "*";

    public string Path { get; init; } = "*";

    /// <summary>The first matching request that it hits, from 1.</summary>
    public int From { get; init; } = 1;

    /// <summary>How many it hits; 0 for all.</summary>
    public int Times { get; init; } = 1;

    public double Probability { get; init; } = 1;

    public int Seed { get; init; }

    public double DelayMs { get; init; }

    /// <summary>What somebody else does just before the request takes effect.</summary>
    public IReadOnlyList<RivalStep> Rival { get; init; } = [];

    /// <summary>Whether the request takes effect; it does unless an answer is given.</summary>
    public bool? Apply { get; init; }

    public AnswerStep? Answer { get; init; }

    public bool Truncate { get; init; }

    public double SlowMs { get; init; }

    public bool Cut { get; init; }

    public FaultRule ToRule(string name)
    {
        if (Answer is { } answer && ((answer.Code is null) != (answer.Message is null) || (answer.Code is not null && answer.Body is not null)))
            throw new FormatException($"{name}.answer needs a code and a message, or a body, or nothing.");
        var window = new FaultWindow(Method, Path)
        {
            From = From,
            Times = Times == 0 ? null : Times,
            Probability = Probability,
            Seed = Seed,
        };
        return new FaultRule(window, [Effect()]);
    }

    private FaultEffect Effect()
    {
        var effect = FaultEffects.None with
        {
            Name = "disturbed",
            Delay = TimeSpan.FromMilliseconds(DelayMs),
            Rival = Rival.Count == 0 ? null : simulator => Array.ForEach([.. Rival], step => step.Act(simulator)),
            Applies = Apply ?? Answer is null,
            BodyPause = TimeSpan.FromMilliseconds(SlowMs),
        };
        if (Answer is { } answer)
            effect = answer.AddTo(effect);
        if (Truncate)
            effect = FaultEffects.Truncate(effect);
        return (Cut, effect.Applies) switch
        {
            (true, true) => FaultEffects.CutAfter(effect),
            (true, false) => FaultEffects.CutBefore(effect),
            _ => effect,
        };
    }
}

/// <summary>What a script sends instead of the true answer.</summary>
internal sealed record AnswerStep
{
    public required int Status { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }

    /// <summary>A body that is sent as it is.</summary>
    public string? Body { get; init; }

    public string ContentType { get; init; } = "text/html";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public FaultEffect AddTo(FaultEffect effect)
    {
        var result = Code is not null && Message is not null
            ? FaultEffects.Error(effect, Status, Code, Message, [])
            : FaultEffects.Text(effect, Status, Body, ContentType);
        return result with { Reply = result.Reply! with { Headers = [.. Headers] } };
    }
}
