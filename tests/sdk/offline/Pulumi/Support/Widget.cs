using System.Collections.Immutable;

namespace Pulumi.Tests.Support;

/// <summary>A resource with something of everything.</summary>
internal sealed class Widget : CustomResource
{
    public const string Token = "acme:index:Widget";

    public Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new WidgetArgs(), options) { }

    [Output("text")]
    public Output<string?> Text { get; private set; } = null!;

    [Output("count")]
    public Output<int?> Count { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    [Output("size")]
    public Output<Size?> Size { get; private set; } = null!;

    [Output("computed")]
    public Output<string> Computed { get; private set; } = null!;
}

internal sealed class WidgetArgs : ResourceArgs
{
    [Input("tags")]
    private InputList<string>? _tags;

    [Input("labels")]
    private InputMap<string>? _labels;

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("size")]
    public Input<Size>? Size { get; set; }

    [Input("id")]
    public Input<string>? Id { get; set; }

    public InputList<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    public InputMap<string> Labels
    {
        get => _labels ??= [];
        set => _labels = value;
    }
}

/// <summary>A component that makes one widget.</summary>
internal sealed class Shelf : ComponentResource
{
    public Shelf(string name, ComponentResourceOptions? options = null)
        : base("acme:index:Shelf", name, options)
    {
        Widget = new Widget($"{name}-widget", new() { Text = "on the shelf" }, new() { Parent = this });
        Label = Widget.Text.Apply(t => t ?? "");
        RegisterOutputs();
    }

    [Output("label")]
    public Output<string> Label { get; private set; }

    public Widget Widget { get; }
}

[EnumType]
internal readonly struct Size : IEquatable<Size>
{
    private readonly string _value;

    private Size(string value) => _value = value;

    public static Size Small { get; } = new("small");

    public static explicit operator string(Size value) => value._value;

    public bool Equals(Size other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Size other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);

    public override string ToString() => _value;
}
