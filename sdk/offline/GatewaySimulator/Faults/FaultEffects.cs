using System.Globalization;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Faults;

/// <summary>The kinds of failure, each added to the delay and the rival of a fault.</summary>
internal static class FaultEffects
{
    private const string BadGatewayPage =
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n";

    public static FaultEffect None { get; } = new() { Name = "" };

    /// <summary>The failures of networks and gateways from which random faults are drawn.</summary>
    public static IReadOnlyList<FaultEffect> AtRandom { get; } =
    [
        CutBefore(None),
        CutAfter(None),
        Truncate(None),
        BadGateway(None with { Applies = false }),
        Text(None with { Applies = false }, 503, null, ""),
        Error(
            None with
            {
                Applies = false,
            },
            429,
            "APIGW.0308",
            "The throttling threshold has been reached: policy ip over ratelimit,limit:5,time:1 second",
            []
        ),
        Error(None with { Applies = false }, 500, "APIC.9000", "Failed to request internal service", []),
        Error(None, 500, "APIC.9000", "Failed to request internal service", []),
    ];

    public static FaultEffect CutBefore(FaultEffect effect) =>
        effect with
        {
            Name = "cut before applying",
            Applies = false,
            Cuts = true,
        };

    public static FaultEffect CutAfter(FaultEffect effect) => effect with { Name = "cut after applying", Cuts = true };

    public static FaultEffect CutInside(FaultEffect effect) =>
        effect with
        {
            Name = "cut inside the answer",
            Truncates = true,
            Cuts = true,
        };

    public static FaultEffect Slow(FaultEffect effect, TimeSpan pause) =>
        effect with
        {
            Name = "slow",
            BodyPause = pause,
        };

    public static FaultEffect Truncate(FaultEffect effect) => effect with { Name = "truncated", Truncates = true };

    public static FaultEffect BadGateway(FaultEffect effect) => Text(effect, 502, BadGatewayPage, "text/html");

    public static FaultEffect Text(FaultEffect effect, int status, string? body, string contentType) =>
        Reply(effect, new Answer(status) { Text = body, ContentType = contentType });

    public static FaultEffect Error(
        FaultEffect effect,
        int status,
        string code,
        string message,
        IReadOnlyList<KeyValuePair<string, string>> headers
    ) =>
        Reply(
            effect,
            Answer.Error(status, code, message) with
            {
                Headers = headers,
                NamesRequest = code.StartsWith("APIGW.", StringComparison.Ordinal),
            }
        );

    private static FaultEffect Reply(FaultEffect effect, Answer reply)
    {
        var when = effect.Applies ? "applied, then " : "";
        var what = reply.ErrorCode ?? (reply.Text is null ? "empty" : "text");
        return effect with
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{when}{reply.Status} {what}"),
            Reply = reply,
        };
    }
}
