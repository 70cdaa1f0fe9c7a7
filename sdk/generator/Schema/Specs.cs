using System.Text.Json;
using System.Text.Json.Serialization;

namespace PulumiApig.Generator.Schema;

// What a schema may say beside these members, such as a union or a method, has no C# here: it fails by its name.

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ResourceSpec
{
    public string Description { get; init; } = "";
    public Dictionary<string, Property> Properties { get; init; } = [];
    public List<string> Required { get; init; } = [];
    public Dictionary<string, Property> InputProperties { get; init; } = [];
    public List<string> RequiredInputs { get; init; } = [];
    public ObjectSpec? StateInputs { get; init; }

    /// <summary>For tools that list resources; no SDK has it.</summary>
    public JsonElement ListInputs { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FunctionSpec
{
    public string Description { get; init; } = "";
    public ObjectSpec? Inputs { get; init; }
    public required ObjectSpec Outputs { get; init; }
}

/// <summary>An object with members, or an enumeration.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ObjectSpec
{
    public string Description { get; init; } = "";
    public string Type { get; init; } = "object";
    public Dictionary<string, Property> Properties { get; init; } = [];
    public List<string> Required { get; init; } = [];
    public List<EnumValue>? Enum { get; init; }

    public IReadOnlyList<Member> Members() => Member.All(Properties, Required);
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record EnumValue
{
    public string? Name { get; init; }
    public string Description { get; init; } = "";
    public required JsonElement Value { get; init; }
}

/// <summary>A type, and what else is said where it is used.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Property
{
    public string? Type { get; init; }

    [JsonPropertyName("$ref")]
    public string? Ref { get; init; }
    public Property? Items { get; init; }
    public Property? AdditionalProperties { get; init; }
    public string Description { get; init; } = "";
    public JsonElement? Default { get; init; }
    public DefaultInfo? DefaultInfo { get; init; }
    public bool Secret { get; init; }

    /// <summary>For documentation; the provider decides.</summary>
    public bool WillReplaceOnChanges { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DefaultInfo
{
    public List<string> Environment { get; init; } = [];
}
