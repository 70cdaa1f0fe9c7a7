using PulumiApig.Simulator.Faults;

namespace PulumiApig.Simulator;

/// <summary>
/// Describes a fault: first which of the matching requests it hits, then what happens to them. The last call, one of
/// those that return a <see cref="Fault"/>, puts it in force. Without more words it hits the first match only.
/// </summary>
public sealed class FaultBuilder
{
    private readonly ApigSimulator _simulator;
    private readonly FaultPlan _plan;
    private readonly FaultWindow _window;
    private readonly FaultEffect _effect;

    internal FaultBuilder(ApigSimulator simulator, FaultPlan plan, FaultWindow window, FaultEffect effect) =>
        (_simulator, _plan, _window, _effect) = (simulator, plan, window, effect);

    /// <summary>Hits the n-th matching request only, counted from 1.</summary>
    public FaultBuilder Nth(int n) => With(_window with { From = n, Times = 1 });

    /// <summary>Hits the first <paramref name="count"/> matching requests.</summary>
    public FaultBuilder First(int count) => With(_window with { From = 1, Times = count });

    /// <summary>Hits every matching request.</summary>
    public FaultBuilder Always() => With(_window with { From = 1, Times = null });

    /// <summary>Hits every matching request with a probability; the same seed hits the same ones again.</summary>
    public FaultBuilder Sometimes(double probability, int seed) =>
        With(_window with { From = 1, Times = null, Probability = probability, Seed = seed });

    /// <summary>Waits on the simulator's clock before anything else happens.</summary>
    public FaultBuilder After(TimeSpan delay) => With(_effect with { Delay = delay });

    /// <summary>Lets another client act just before the request takes effect.</summary>
    public FaultBuilder Meanwhile(Action<ApigSimulator> rival) =>
        With(_effect with { Rival = () => rival(_simulator) });

    /// <summary>Nothing more: the request is answered truthfully, after the delay and the rival.</summary>
    public Fault ThenAnswerNormally() => Add(_effect with { Name = "disturbed" });

    /// <summary>Refuses the request with an error of the gateway; it takes no effect.</summary>
    public Fault Answer(int status, string code, string message, params KeyValuePair<string, string>[] headers) =>
        Add(FaultEffects.Error(_effect with { Applies = false }, status, code, message, headers));

    /// <summary>The request takes effect, but the answer says that it failed.</summary>
    public Fault ApplyButAnswer(
        int status,
        string code,
        string message,
        params KeyValuePair<string, string>[] headers
    ) => Add(FaultEffects.Error(_effect, status, code, message, headers));

    /// <summary>Answers with any text, or with no body at all; the request takes no effect.</summary>
    public Fault AnswerText(int status, string? body = null, string contentType = "text/html") =>
        Add(FaultEffects.Text(_effect with { Applies = false }, status, body, contentType));

    /// <summary>Answers like a proxy that cannot reach the gateway: 502 with a page of HTML.</summary>
    public Fault AnswerBadGateway() => Add(FaultEffects.BadGateway(_effect with { Applies = false }));

    /// <summary>Cuts the connection before the request takes effect.</summary>
    public Fault CutBeforeApplying() => Add(FaultEffects.CutBefore(_effect));

    /// <summary>The request takes effect, but the connection is cut before a byte is sent.</summary>
    public Fault CutAfterApplying() => Add(FaultEffects.CutAfter(_effect));

    /// <summary>The request takes effect; the first half of the answer is sent and then the connection cut.</summary>
    public Fault CutInsideAnswer() => Add(FaultEffects.CutInside(_effect));

    /// <summary>The request takes effect; the answer ends after half of its JSON, as if that were all.</summary>
    public Fault TruncateAnswer() => Add(FaultEffects.Truncate(_effect));

    /// <summary>The request takes effect; the body of the answer comes in pieces, with a pause on the clock before each.</summary>
    public Fault SlowAnswer(TimeSpan pause) => Add(FaultEffects.Slow(_effect, pause));

    private FaultBuilder With(FaultWindow window) => new(_simulator, _plan, window, _effect);

    private FaultBuilder With(FaultEffect effect) => new(_simulator, _plan, _window, effect);

    private Fault Add(FaultEffect effect)
    {
        var rule = new FaultRule(_window, [effect]);
        _plan.Add(rule);
        return new Fault(_plan, rule);
    }
}
