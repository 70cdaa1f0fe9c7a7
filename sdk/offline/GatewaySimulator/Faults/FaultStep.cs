namespace PulumiApig.Simulator.Faults;

/// <summary>One fault of a script.</summary>
internal sealed record FaultStep
{
    public string Method { get; set; } = "*";

    public string Path { get; set; } = "*";

    /// <summary>The first matching request that it hits, from 1.</summary>
    public int From { get; set; } = 1;

    /// <summary>How many it hits; 0 for all.</summary>
    public int Times { get; set; } = 1;

    public double Probability { get; set; } = 1;

    public int Seed { get; set; }

    public double DelayMs { get; set; }

    /// <summary>What another client does just before the request takes effect.</summary>
    public IReadOnlyList<RivalStep> Rival { get; set; } = [];

    /// <summary>Whether the request takes effect; it does unless an answer is given.</summary>
    public bool? Apply { get; set; }

    public AnswerStep? Answer { get; set; }

    public bool Truncate { get; set; }

    public double SlowMs { get; set; }

    public bool Cut { get; set; }

    /// <param name="name">What an error calls this step.</param>
    /// <param name="act">Acts for the rival.</param>
    /// <exception cref="FormatException">The answer is half given.</exception>
    public FaultRule ToRule(string name, Action<RivalStep> act)
    {
        if (Answer is { IsConsistent: false })
            throw new FormatException($"{name}.answer needs a code and a message, or a body, or neither.");
        var window = new FaultWindow(Method, Path)
        {
            From = From,
            Times = Times == 0 ? null : Times,
            Probability = Probability,
            Seed = Seed,
        };
        return new FaultRule(window, [Effect(act)]);
    }

    private FaultEffect Effect(Action<RivalStep> act)
    {
        var effect = FaultEffects.None with
        {
            Name = "disturbed",
            Delay = TimeSpan.FromMilliseconds(DelayMs),
            Rival = Rival.Count == 0 ? null : () => Array.ForEach([.. Rival], act),
            Applies = Apply ?? Answer is null,
        };
        if (SlowMs > 0)
            effect = FaultEffects.Slow(effect, TimeSpan.FromMilliseconds(SlowMs));
        if (Answer is { } answer)
            effect = answer.AddTo(effect);
        return (Truncate, Cut, effect.Applies) switch
        {
            (true, true, _) => FaultEffects.CutInside(effect),
            (true, false, _) => FaultEffects.Truncate(effect),
            (false, true, true) => FaultEffects.CutAfter(effect),
            (false, true, false) => FaultEffects.CutBefore(effect),
            _ => effect,
        };
    }
}
