using System.Collections.Immutable;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments.Goals;

/// <summary>What the program wants of one resource, with all that it inherits from its parent.</summary>
internal sealed record Goal
{
    public required Urn Urn { get; init; }

    public string Type => Urn.Type;

    public bool IsCustom { get; init; }

    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    public string Parent { get; init; } = "";

    /// <summary>The provider as <c>URN::ID</c>; empty for components and providers.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Package to provider, for the children of a component.</summary>
    public ImmutableDictionary<string, string> Providers { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<string> Dependencies { get; init; } = [];

    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    public bool IsProtected { get; init; }

    public bool RetainOnDelete { get; init; }

    /// <summary>The user's word on the order of a replacement; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> HideDiffs { get; init; } = [];

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former URNs, complete.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public string ImportId { get; init; } = "";

    public OperationTimeouts Timeouts { get; init; }

    public string DeletedWith { get; init; } = "";

    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>The resources that must have come to their goals before this one can.</summary>
    public IEnumerable<string> Needs =>
        [
            Parent,
            DeletedWith,
            .. Dependencies,
            .. ReplaceWith,
            .. ProviderReference.TryParse(Provider, out var provider) ? new[] { provider.Urn } : [],
        ];

    /// <summary>The resource as it will be, as far as that is known before its step.</summary>
    public ResourceState ToState(PropertyMap checkedInputs) =>
        new()
        {
            Urn = Urn.Value,
            Type = Type,
            IsCustom = IsCustom,
            Inputs = checkedInputs,
            Parent = Parent,
            Provider = Provider,
            Dependencies = Dependencies,
            PropertyDependencies = PropertyDependencies,
            IsProtected = IsProtected,
            RetainOnDelete = RetainOnDelete,
            IgnoreChanges = IgnoreChanges,
            ReplaceOnChanges = ReplaceOnChanges,
            HideDiffs = HideDiffs,
            AdditionalSecretOutputs = AdditionalSecretOutputs,
            ImportId = ImportId,
            Timeouts = Timeouts,
            DeletedWith = DeletedWith,
            ReplaceWith = ReplaceWith,
            ReplacementTrigger = ReplacementTrigger,
        };

    /// <summary>The resource when nothing is done about it.</summary>
    public ResourceState ToUnknownState() => ToState(Inputs) with { Id = WireConstants.UnknownText };
}
