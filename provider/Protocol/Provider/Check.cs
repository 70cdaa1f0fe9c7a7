using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Provider;

/// <summary>Asks whether inputs are valid.</summary>
public sealed record CheckRequest
{
    /// <summary>URN of the resource.</summary>
    public required string Urn { get; init; }

    /// <summary>The inputs that the previous Check returned; empty on a first one.</summary>
    public PropertyMap Olds { get; init; } = PropertyMap.Empty;

    /// <summary>The program's inputs.</summary>
    public PropertyMap News { get; init; } = PropertyMap.Empty;

    /// <summary>Random bytes for generated values, fresh each time: reuse what stands in <see cref="Olds"/>.</summary>
    public ReadOnlyMemory<byte> RandomSeed { get; init; }

    /// <summary>Name of the resource; empty from older engines, which leave it to the URN.</summary>
    public string Name { get; init; } = "";

    /// <summary>Type of the resource; empty from older engines.</summary>
    public string Type { get; init; } = "";

    /// <summary>The user's rule for a name that the program leaves out; null when there is none.</summary>
    public NamingRule? Naming { get; init; }
}

/// <summary>The user's rule for names.</summary>
/// <param name="Mode">What to do with the proposed name.</param>
/// <param name="ProposedName">A name that follows the user's pattern.</param>
public sealed record NamingRule(NamingMode Mode, string ProposedName = "");

/// <summary>What to do with a proposed name.</summary>
public enum NamingMode
{
    /// <summary>Take it, changed where it does not fit.</summary>
    Propose = 0,

    /// <summary>Take exactly this one.</summary>
    Enforce = 1,

    /// <summary>Make no name: the program must give one.</summary>
    Disable = 2,
}

/// <summary>The checked inputs, or why they cannot be used.</summary>
/// <param name="Inputs">The inputs with defaults; they become the state's inputs.</param>
/// <param name="Failures">Empty when the inputs are valid.</param>
public sealed record CheckResponse(PropertyMap Inputs, ImmutableArray<CheckFailure> Failures)
{
    /// <summary>Valid inputs.</summary>
    public CheckResponse(PropertyMap inputs)
        : this(inputs, []) { }
}

/// <summary>Why inputs cannot be used.</summary>
/// <param name="Property">Path of the property; empty for the resource as a whole.</param>
/// <param name="Reason">A sentence for the user.</param>
public sealed record CheckFailure(string Property, string Reason);
