namespace PulumiApig.Simulator.Control;

/// <summary>The request log, as the control endpoint shows it.</summary>
internal sealed record RequestsView(IReadOnlyList<LoggedRequest> Requests);
