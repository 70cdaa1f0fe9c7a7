using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.State;

/// <summary>Reads a resource of Pulumi's deployment format.</summary>
internal static class ResourceJsonReader
{
    private static readonly ImmutableHashSet<string> Known =
    [
        "urn",
        "custom",
        "delete",
        "id",
        "type",
        "inputs",
        "outputs",
        "parent",
        "protect",
        "external",
        "dependencies",
        "initErrors",
        "provider",
        "propertyDependencies",
        "pendingReplacement",
        "additionalSecretOutputs",
        "customTimeouts",
        "importID",
        "retainOnDelete",
        "deletedWith",
        "replaceWith",
        "created",
        "modified",
        "ignoreChanges",
        "hideDiff",
        "replaceOnChanges",
        "replacementTrigger",
    ];

    /// <param name="json">The resource.</param>
    /// <param name="readSecret">Reads a secret whose value is not in the clear.</param>
    public static ResourceState Read(JsonElement json, Func<JsonElement, PropertyValue> readSecret) =>
        new()
        {
            Urn = Text(json, "urn") is { Length: > 0 } urn ? urn : throw new FormatException("A resource has no URN."),
            Type = Text(json, "type") is { Length: > 0 } type ? type : throw new FormatException($"{urn} has no type."),
            IsCustom = Flag(json, "custom"),
            IsPendingDeletion = Flag(json, "delete"),
            Id = Text(json, "id"),
            Inputs = Map(json, "inputs", readSecret),
            Outputs = Map(json, "outputs", readSecret),
            Parent = Text(json, "parent"),
            IsProtected = Flag(json, "protect"),
            IsExternal = Flag(json, "external"),
            Dependencies = Texts(json, "dependencies"),
            InitErrors = Texts(json, "initErrors"),
            Provider = Text(json, "provider"),
            PropertyDependencies = PropertyDependencies(json),
            IsPendingReplacement = Flag(json, "pendingReplacement"),
            AdditionalSecretOutputs = Texts(json, "additionalSecretOutputs"),
            Timeouts = Timeouts(json),
            ImportId = Text(json, "importID"),
            RetainOnDelete = Flag(json, "retainOnDelete"),
            DeletedWith = Text(json, "deletedWith"),
            ReplaceWith = Texts(json, "replaceWith"),
            Created = Time(json, "created"),
            Modified = Time(json, "modified"),
            IgnoreChanges = Texts(json, "ignoreChanges"),
            HideDiffs = Texts(json, "hideDiff"),
            ReplaceOnChanges = Texts(json, "replaceOnChanges"),
            ReplacementTrigger = Field(json, "replacementTrigger") is { } trigger
                ? PropertyJson.Read(trigger, readSecret)
                : null,
            Other =
            [
                .. json.EnumerateObject()
                    .Where(p => !Known.Contains(p.Name))
                    .Select(p => KeyValuePair.Create(p.Name, p.Value.Clone())),
            ],
        };

    private static JsonElement? Field(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Text(JsonElement json, string name) => Field(json, name)?.GetString() ?? "";

    private static bool Flag(JsonElement json, string name) => Field(json, name)?.GetBoolean() ?? false;

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
        Field(json, name) is { } list ? Strings(list) : [];

    private static ImmutableArray<string> Strings(JsonElement list) =>
        list.ValueKind == JsonValueKind.Null ? [] : [.. list.EnumerateArray().Select(e => e.GetString() ?? "")];

    private static PropertyMap Map(JsonElement json, string name, Func<JsonElement, PropertyValue> readSecret) =>
        Field(json, name) is { } map ? PropertyJson.ReadMap(map, readSecret) : PropertyMap.Empty;

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies(JsonElement json) =>
        (Field(json, "propertyDependencies")?.EnumerateObject() ?? default).ToImmutableSortedDictionary(
            p => p.Name,
            p => Strings(p.Value),
            StringComparer.Ordinal
        );

    private static OperationTimeouts Timeouts(JsonElement json)
    {
        return Field(json, "customTimeouts") is { } limits
            ? new(Limit("create"), Limit("update"), Limit("delete"), Limit("read"))
            : default;

        TimeSpan? Limit(string name) =>
            Field(limits, name)?.GetDouble() is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static string Time(JsonElement json, string name)
    {
        _ = Field(json, name)?.GetDateTimeOffset();
        return Text(json, name);
    }
}
