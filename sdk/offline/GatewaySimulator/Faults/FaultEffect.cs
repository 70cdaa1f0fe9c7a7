using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Faults;

/// <summary>What happens to a request that meets a fault, in the order of these properties.</summary>
internal sealed record FaultEffect
{
    /// <summary>What the request log says of it.</summary>
    public required string Name { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>What another client does before the request takes effect.</summary>
    public Action? Rival { get; init; }

    /// <summary>Whether the request takes effect.</summary>
    public bool Applies { get; init; } = true;

    /// <summary>What is sent instead of the true answer.</summary>
    public Answer? Reply { get; init; }

    /// <summary>Send only the first half of the body.</summary>
    public bool Truncates { get; init; }

    /// <summary>Wait this long before every piece of the body.</summary>
    public TimeSpan BodyPause { get; init; }

    /// <summary>Cut the connection: instead of an answer, or after the half of a truncated one.</summary>
    public bool Cuts { get; init; }
}
