using System.Collections.Immutable;
using System.Text.Json;

namespace PulumiApig.Report.Reading;

/// <summary>One step of the engine. It points into the JSON that was read, and is good until the next one is read.</summary>
internal sealed record Step
{
    public required string Operation { get; init; }

    public required string Urn { get; init; }

    /// <summary>The state before and after; undefined where there is none.</summary>
    public JsonElement Old { get; init; }

    public JsonElement New { get; init; }

    /// <summary>Names of top-level properties that differ.</summary>
    public ImmutableArray<string> Differing { get; init; } = [];

    /// <summary>Names of properties that force a replacement.</summary>
    public ImmutableArray<string> Replacing { get; init; } = [];

    /// <summary>Differences in detail; empty when the provider gave none.</summary>
    public ImmutableArray<DetailedDifference> Details { get; init; } = [];

    public bool HasFailed { get; init; }

    /// <summary>Whether this is what a refresh found, and not what the program wants.</summary>
    public bool IsRefresh { get; init; }
}

/// <param name="Path">Where.</param>
/// <param name="Kind">Such as <c>update</c> or <c>add-replace</c>.</param>
/// <param name="IsInput">Whether the old value is an input rather than an output.</param>
internal readonly record struct DetailedDifference(string Path, string Kind, bool IsInput)
{
    public bool Replaces => Kind.EndsWith("-replace", StringComparison.Ordinal);
}
