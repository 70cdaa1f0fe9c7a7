using System.Text.Json;

namespace Pulumi;

/// <summary>An argument that is any JSON: a text, a document or an element.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>An argument without JSON in it.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement))) { }

    private InputJson(Output<JsonElement> flat)
        : base(flat) { }

    /// <summary>Text to parse. The input fails when it is not JSON.</summary>
    public static implicit operator InputJson(string json) => Output.Create(json);

    /// <summary>A document.</summary>
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;

    /// <summary>An element.</summary>
    public static implicit operator InputJson(JsonElement element) => Output.Create(element);

    /// <summary>Text to parse. The input fails when it is not JSON.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(text => JsonElement.Parse(text)));

    /// <summary>A document.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(d => d.RootElement));

    /// <summary>An element.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
}
