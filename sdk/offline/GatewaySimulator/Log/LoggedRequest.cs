namespace PulumiApig.Simulator;

/// <summary>A request that the simulator has seen, and its answer. Secrets are replaced by <c>***</c>.</summary>
/// <param name="Number">Counts requests in order of arrival, from 1.</param>
/// <param name="Time">When it arrived.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as sent, without the query.</param>
/// <param name="Query">The query as sent, without the question mark; empty when there is none.</param>
/// <param name="Status">The HTTP status of the answer; 0 when the connection was cut instead.</param>
/// <param name="ErrorCode">The code in the error body, such as <c>APIC.7258</c>; null on success.</param>
/// <param name="RequestId">What the answer carries in <c>X-Request-Id</c>.</param>
/// <param name="Caller">The user or agency that signed in; null when no caller did.</param>
/// <param name="SignIn">How the caller signed in.</param>
/// <param name="Body">The JSON of the request without secrets; empty when there was none.</param>
/// <param name="Fault">The fault that it met, such as <c>cut after applying</c>; null when it met none.</param>
public sealed record LoggedRequest(
    int Number,
    DateTimeOffset Time,
    string Method,
    string Path,
    string Query,
    int Status,
    string? ErrorCode,
    string RequestId,
    string? Caller,
    SignIn SignIn,
    string Body,
    string? Fault
);
