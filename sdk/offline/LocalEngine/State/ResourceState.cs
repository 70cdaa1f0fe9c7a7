using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.State;

/// <summary>A resource as the state file keeps it.</summary>
internal sealed record ResourceState
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    /// <summary>True when a provider manages it, false for a component.</summary>
    public bool IsCustom { get; init; }

    /// <summary>Superseded by a replacement and still to be deleted; its URN stands in the state twice.</summary>
    public bool IsPendingDeletion { get; init; }

    /// <summary>Deleted already, and still to be created again.</summary>
    public bool IsPendingReplacement { get; init; }

    /// <summary>Only read, never managed.</summary>
    public bool IsExternal { get; init; }

    public bool IsProtected { get; init; }

    public bool RetainOnDelete { get; init; }

    /// <summary>Empty for a component; the unknown text in a preview that does not know it.</summary>
    public string Id { get; init; } = "";

    /// <summary>What Check returned.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>What Create, Update or Read returned.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    public string Parent { get; init; } = "";

    public ImmutableArray<string> Dependencies { get; init; } = [];

    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Why the resource is not healthy; empty when it is.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary>The provider that manages it, as <c>URN::ID</c>.</summary>
    public string Provider { get; init; } = "";

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public OperationTimeouts Timeouts { get; init; }

    public string ImportId { get; init; } = "";

    public string DeletedWith { get; init; } = "";

    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> HideDiffs { get; init; } = [];

    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>A time as text: other engines count it finer than .NET does.</summary>
    public string Created { get; init; } = "";

    public string Modified { get; init; } = "";

    /// <summary>Fields that other engines write and this one does not use; they go back unharmed.</summary>
    public ImmutableArray<KeyValuePair<string, JsonElement>> Other { get; init; } = [];

    public bool IsProvider => ProviderReference.IsProviderType(Type);

    public bool IsStack => Type == Protocol.Urn.StackType;

    public bool HasSecrets =>
        Inputs.ContainsSecrets || Outputs.ContainsSecrets || ReplacementTrigger is { ContainsSecrets: true };

    public string Name => new Urn(Urn).Name;

    /// <summary>All URNs that must stand before this resource in the state, save its provider's.</summary>
    public IEnumerable<string> References()
    {
        if (Parent.Length > 0)
            yield return Parent;
        if (DeletedWith.Length > 0)
            yield return DeletedWith;
        foreach (var urn in Dependencies)
            yield return urn;
        // Iterating over a tree costs more than all the rest, and the state asks for this with every write.
        if (!PropertyDependencies.IsEmpty)
        {
            foreach (var urn in PropertyDependencies.Values.SelectMany(urns => urns))
                yield return urn;
        }
        foreach (var urn in ReplaceWith)
            yield return urn;
    }
}

/// <summary>The user's time limits; null leaves one to the provider.</summary>
internal readonly record struct OperationTimeouts(TimeSpan? Create, TimeSpan? Update, TimeSpan? Delete, TimeSpan? Read);
