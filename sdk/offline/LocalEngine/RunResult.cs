using PulumiApig.LocalEngine.State;

namespace PulumiApig.LocalEngine;

/// <summary>How a run ended.</summary>
/// <param name="HasFailed">Whether anything failed; the events say what.</param>
/// <param name="MaybeCorrupt">Whether a provider failed in a way that leaves open what it did.</param>
/// <param name="State">The state then; in a preview the one that the run would have led to.</param>
internal sealed record RunResult(bool HasFailed, bool MaybeCorrupt, Snapshot State);
