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

    /// <summary>Name of the resource whose output <c>appId</c> it takes as an input; empty for none.</summary>
    public string AppOf { get; init; } = "";

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
            Object = (AppOf.Length > 0 ? Inputs.Set("appId", AppIdOf(made[AppOf])) : Inputs).ToStruct(),
            Dependencies = { AppOf.Length > 0 ? new[] { made[AppOf].Urn } : [] },
            AcceptSecrets = true,
            Provider = Provider.Length > 0 ? $"{made[Provider].Urn}::{IdOf(made[Provider])}" : "",
            Aliases = { Alias is null ? [] : new[] { Alias } },
            AliasSpecs = true,
            DeleteBeforeReplace = DeletesBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = DeletesBeforeReplace is not null,
            ReplacementTrigger = Trigger is null ? null : Value.ForString(Trigger),
        };

    // SDKs take an output that a preview does not have for one that is not known yet.
    private static PropertyValue AppIdOf(RegisterResourceResponse app) =>
        app.Object.ToPropertyMap().Get("appId") is { IsNull: false } id ? id : PropertyValue.Unknown;

    // A provider that a preview would make has no id yet.
    private static string IdOf(RegisterResourceResponse provider) =>
        provider.Id.Length > 0 ? provider.Id : WireConstants.UnknownText;
}
