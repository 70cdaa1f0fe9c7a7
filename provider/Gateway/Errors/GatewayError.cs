using System.Globalization;
using System.Text;

namespace PulumiApig.Gateway;

/// <summary>A failure that was to be expected: what was tried, what came back, whether anything changed, what to do.</summary>
public sealed record GatewayError
{
    /// <summary>The kind of failure.</summary>
    public required FailureKind Kind { get; init; }

    /// <summary>The number with which the message ends, <c>APIG2003</c>; docs/messages.md tells more about it.</summary>
    public required int Number { get; init; }

    /// <summary>What was tried, as the end of "Could not": <c>open ingress port HTTP 8080</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>What it was tried on, in words: <c>gateway fedc…</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>Why it failed, in words that start small and end without a stop.</summary>
    public required string Reason { get; init; }

    /// <summary>What the call did to the gateway.</summary>
    public required Effect Effect { get; init; }

    /// <summary>The next step, as one or more sentences.</summary>
    public required string Advice { get; init; }

    /// <summary>The HTTP status of the last answer; null when there was none.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The error code of the service, for example <c>APIC.7258</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The message of the service, without secrets.</summary>
    public string? Message { get; init; }

    /// <summary>The request id of the last answer, for the support of the service.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether the thing, or the gateway or app that it belongs to, is known to be gone.</summary>
    public bool IsGone { get; init; }

    /// <summary>What is in the way of a creation, or what was found after a lost answer; null when nothing was.</summary>
    public Existing? Found { get; init; }

    /// <summary>How often the request was sent in all.</summary>
    public int Attempts { get; init; }

    /// <summary>The whole error in complete sentences.</summary>
    public string Describe() => $"{Explain()} (APIG{Number})";

    /// <summary>The same without the number.</summary>
    public string Explain()
    {
        var text = new StringBuilder($"Could not {Operation} of {Resource}: {Reason}.");
        if (Answered() is { } answered)
            text.Append(CultureInfo.InvariantCulture, $" {answered}");
        if (Attempts > 1)
            text.Append(CultureInfo.InvariantCulture, $" It was tried {Attempts} times.");
        text.Append(
            Effect switch
            {
                Effect.None => " Nothing was changed.",
                Effect.Partial => " The other changes of this resource were made.",
                _ => " It is not known whether the change was made.",
            }
        );
        return text.Append(CultureInfo.InvariantCulture, $" {Advice}").ToString();
    }

    /// <summary>The same failure as one of another kind, with the number of that kind.</summary>
    public GatewayError As(FailureKind kind) => this with { Kind = kind, Number = (int)kind };

    /// <summary>The same as <see cref="Describe"/>.</summary>
    public override string ToString() => Describe();

    private string? Answered()
    {
        if (HttpStatus is not { } status)
            return null;
        var what = string.Join(' ', ((string?[])[$"HTTP {status}", Code]).Where(part => !string.IsNullOrEmpty(part)));
        var message = string.IsNullOrEmpty(Message) ? "" : $" \"{Message}\"";
        var id = string.IsNullOrEmpty(RequestId) ? "no request id" : $"request id {RequestId}";
        return $"The service answered {what}{message} ({id}).";
    }
}
