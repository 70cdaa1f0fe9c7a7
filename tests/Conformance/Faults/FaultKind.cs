using PulumiApig.Protocol.Grpc;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Faults;

/// <summary>A way in which the gateway fails a request.</summary>
/// <param name="Name">What is done to the request.</param>
/// <param name="Apply">Puts it in force.</param>
/// <param name="Code">How the call ends for the engine.</param>
/// <param name="Text">What the message says of it.</param>
/// <param name="MayHaveActed">Whether a request that changes something may have done so all the same.</param>
/// <param name="HasActed">Whether it has.</param>
/// <param name="SparesEmptyAnswers">An answer without a body cannot be damaged: the call succeeds.</param>
internal sealed record FaultKind(
    string Name,
    Func<FaultBuilder, Fault> Apply,
    StatusCode Code,
    string Text,
    bool MayHaveActed = false,
    bool HasActed = false,
    bool SparesEmptyAnswers = false
)
{
    private const string NotDocumented = "not what the service documents";

    public static readonly IReadOnlyList<FaultKind> All =
    [
        Lost("CutBeforeApplying", f => f.CutBeforeApplying(), "broke"),
        Lost("CutAfterApplying", f => f.CutAfterApplying(), "broke", hasActed: true),
        Lost("CutInsideTheAnswer", f => f.CutInsideAnswer(), "broke", hasActed: true, sparesEmptyAnswers: true),
        Lost("TruncatedAnswer", f => f.TruncateAnswer(), NotDocumented, hasActed: true, sparesEmptyAnswers: true),
        Lost("LoginPage", f => f.AnswerText(200, "<html>sign in</html>"), NotDocumented),
        Lost("BadGateway", f => f.AnswerBadGateway(), "HTTP 502"),
        Lost("Unavailable", f => f.AnswerText(503), "HTTP 503"),
        Lost("InternalError", f => f.Answer(500, "APIC.9000", "internal"), "APIC.9000"),
        Lost("InternalErrorAfterApplying", f => f.ApplyButAnswer(500, "APIC.9000", "x"), "APIC.9000", hasActed: true),
        Refused("Throttled", 429, "APIGW.0308", StatusCode.Unavailable),
        Refused("Denied", 403, "APIGW.0302", StatusCode.PermissionDenied),
        Refused("NotSignedIn", 401, "APIGW.0301", StatusCode.Unauthenticated),
        Refused("WrongUrl", 404, "APIGW.0101", StatusCode.FailedPrecondition),
        Refused("Busy", 409, "APIC.7701", StatusCode.Aborted),
        Refused("BadInput", 400, "APIG.2011", StatusCode.InvalidArgument),
    ];

    public override string ToString() => Name;

    private static FaultKind Lost(
        string name,
        Func<FaultBuilder, Fault> apply,
        string text,
        bool hasActed = false,
        bool sparesEmptyAnswers = false
    ) => new(name, apply, StatusCode.Unavailable, text, MayHaveActed: true, hasActed, sparesEmptyAnswers);

    private static FaultKind Refused(string name, int status, string code, StatusCode rpc) =>
        new(name, f => f.Answer(status, code, "not so"), rpc, code);
}
