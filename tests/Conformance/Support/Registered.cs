using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>A resource as a program registers it.</summary>
internal sealed record Registered(string Type, string Name, PropertyMap Inputs)
{
    /// <summary>Names of the resources that it has as parent and as explicit provider; empty for the usual ones.</summary>
    public string Parent { get; init; } = "";

    /// <inheritdoc cref="Parent"/>
    public string Provider { get; init; } = "";

    /// <summary>The inputs that are outputs of other resources.</summary>
    public ImmutableArray<Taken> From { get; init; } = [];

    /// <summary>What it was called before; null for no alias.</summary>
    public Alias? Alias { get; init; }

    public bool? DeletesBeforeReplace { get; init; }

    /// <summary>A value whose change replaces it; null for none.</summary>
    public string? Trigger { get; init; }

    /// <summary>A component, which no provider manages.</summary>
    public static Registered Component(string type, string name) => new($"demo:index:{type}", name, PropertyMap.Empty);

    /// <summary>An explicit provider.</summary>
    public static Registered ProviderNamed(string name, PropertyMap config) =>
        new("pulumi:providers:apig", name, config);

    public RegisterResourceRequest ToRequest(
        string stack,
        IReadOnlyDictionary<string, RegisterResourceResponse> made
    ) =>
        new()
        {
            Type = Type,
            Name = Name,
            Custom = !Type.StartsWith("demo:", StringComparison.Ordinal),
            Parent = Parent.Length > 0 ? made[Parent].Urn : stack,
            Object = From.Aggregate(Inputs, (all, f) => all.Set(f.Input, OutputOf(made[f.Resource], f.Output)))
                .ToStruct(),
            Dependencies = { From.Select(f => made[f.Resource].Urn).Distinct() },
            PropertyDependencies =
            {
                From.ToDictionary(
                    f => f.Input,
                    f => new RegisterResourceRequest.Types.PropertyDependencies { Urns = { made[f.Resource].Urn } }
                ),
            },
            AcceptSecrets = true,
            Provider = Provider.Length > 0 ? $"{made[Provider].Urn}::{IdOf(made[Provider])}" : "",
            Aliases = { Alias is null ? [] : new[] { Alias } },
            AliasSpecs = true,
            DeleteBeforeReplace = DeletesBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = DeletesBeforeReplace is not null,
            ReplacementTrigger = Trigger is null ? null : Value.ForString(Trigger),
        };

    // SDKs take an output that a preview does not have for one that is not known yet.
    private static PropertyValue OutputOf(RegisterResourceResponse resource, string output) =>
        resource.Object.ToPropertyMap().Get(output) is { IsNull: false } value ? value : PropertyValue.Unknown;

    // A provider that a preview would make has no id yet.
    private static string IdOf(RegisterResourceResponse provider) =>
        provider.Id.Length > 0 ? provider.Id : WireConstants.UnknownText;
}

/// <summary>An input that is an output of another resource.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Resource">Name of the other resource.</param>
/// <param name="Output">Name of its output.</param>
internal sealed record Taken(string Input, string Resource, string Output);
