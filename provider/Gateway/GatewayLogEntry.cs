namespace PulumiApig.Gateway;

/// <summary>What the log is told of one attempt.</summary>
/// <param name="Operation">What is being tried.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The host and path, without query.</param>
/// <param name="Attempt">The number of the attempt, from 1.</param>
/// <param name="Status">The HTTP status; null when no answer came.</param>
/// <param name="Outcome">The error code, or what went wrong with the network; empty when all went well.</param>
/// <param name="RequestId">The request id; null when there is none.</param>
/// <param name="Duration">How long it took.</param>
public sealed record GatewayLogEntry(
    string Operation,
    string Method,
    string Path,
    int Attempt,
    int? Status,
    string Outcome,
    string? RequestId,
    TimeSpan Duration
);
