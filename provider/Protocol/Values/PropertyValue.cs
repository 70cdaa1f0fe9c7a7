using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Protocol.Values;

/// <summary>
/// A value of the Pulumi protocol: immutable, compared by content. Objects compare without order, lists with order,
/// and a secret differs from the value that it hides.
/// </summary>
/// <remarks>
/// Assets and archives are kept as the fields that came (an engine often sends only their hash), so that they go
/// back unharmed. Nested secrets are one secret. An unknown has no type: the engine may mark it with the sentinel of
/// any type, and all of them arrive as <see cref="Unknown"/>.
/// </remarks>
public sealed class PropertyValue : IEquatable<PropertyValue>
{
    /// <summary>Nothing.</summary>
    public static readonly PropertyValue Null = new(PropertyKind.Null, null);

    /// <summary>A value that is not known before the update.</summary>
    public static readonly PropertyValue Unknown = new(PropertyKind.Unknown, null, unknowns: true);

    private static readonly PropertyValue True = new(PropertyKind.Bool, true);
    private static readonly PropertyValue False = new(PropertyKind.Bool, false);

    private readonly object? _content;

    private PropertyValue(PropertyKind kind, object? content, bool unknowns = false, bool secrets = false)
    {
        Kind = kind;
        _content = content;
        ContainsUnknowns = unknowns;
        ContainsSecrets = secrets;
    }

    /// <summary>What this value holds.</summary>
    public PropertyKind Kind { get; }

    /// <summary>Whether this value or any value inside it is unknown.</summary>
    public bool ContainsUnknowns { get; }

    /// <summary>Whether this value or any value inside it is secret.</summary>
    public bool ContainsSecrets { get; }

    /// <summary>Whether this is <see cref="Null"/>.</summary>
    public bool IsNull => Kind == PropertyKind.Null;

    /// <summary>Whether this is <see cref="Unknown"/>, secret or not.</summary>
    public bool IsUnknown => Revealed.Kind == PropertyKind.Unknown;

    /// <summary>Whether the value as a whole is secret.</summary>
    public bool IsSecret => Kind == PropertyKind.Secret;

    /// <summary>The value itself, without the secret around it. Secrets deeper inside stay.</summary>
    public PropertyValue Revealed => Kind == PropertyKind.Secret ? (PropertyValue)_content! : this;

    /// <summary>The truth value; only of a <see cref="PropertyKind.Bool"/>.</summary>
    public bool AsBool => (bool)Content(PropertyKind.Bool);

    /// <summary>The number; only of a <see cref="PropertyKind.Number"/>.</summary>
    public double AsNumber => (double)Content(PropertyKind.Number);

    /// <summary>The text; only of a <see cref="PropertyKind.Text"/>.</summary>
    public string AsText => (string)Content(PropertyKind.Text);

    /// <summary>The elements; only of a <see cref="PropertyKind.List"/>.</summary>
    public ImmutableArray<PropertyValue> AsList => (ImmutableArray<PropertyValue>)Content(PropertyKind.List);

    /// <summary>The fields; only of a <see cref="PropertyKind.Object"/>.</summary>
    public PropertyMap AsObject => (PropertyMap)Content(PropertyKind.Object);

    /// <summary>The reference; only of a <see cref="PropertyKind.Resource"/>.</summary>
    public ResourceReference AsResource => (ResourceReference)Content(PropertyKind.Resource);

    /// <summary>The output; only of a <see cref="PropertyKind.Output"/>.</summary>
    public OutputValue AsOutput => (OutputValue)Content(PropertyKind.Output);

    /// <summary>The fields of an <see cref="PropertyKind.Asset"/> or <see cref="PropertyKind.Archive"/>, as they came.</summary>
    public PropertyMap AsAssetFields =>
        Kind is PropertyKind.Asset or PropertyKind.Archive ? (PropertyMap)_content! : throw NotA(PropertyKind.Asset);

    /// <summary>A truth value.</summary>
    public static PropertyValue Of(bool value) => value ? True : False;

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite: JSON and the state file cannot hold it.</exception>
    public static PropertyValue Of(double value) =>
        double.IsFinite(value)
            ? new(PropertyKind.Number, value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A property value must be a finite number.");

    /// <summary>A text.</summary>
    public static PropertyValue Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(PropertyKind.Text, value);
    }

    /// <summary>A list.</summary>
    public static PropertyValue Of(ImmutableArray<PropertyValue> elements)
    {
        var (unknowns, secrets) = (false, false);
        foreach (var element in elements)
        {
            unknowns |= element.ContainsUnknowns;
            secrets |= element.ContainsSecrets;
        }
        return new(PropertyKind.List, elements, unknowns, secrets);
    }

    /// <summary>A list.</summary>
    public static PropertyValue List(params IEnumerable<PropertyValue> elements) => Of(elements.ToImmutableArray());

    /// <summary>An object.</summary>
    public static PropertyValue Of(PropertyMap fields) => WithFields(PropertyKind.Object, fields);

    /// <summary>A secret around a value; a secret stays as it is.</summary>
    public static PropertyValue Secret(PropertyValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsSecret ? value : new(PropertyKind.Secret, value, value.ContainsUnknowns, secrets: true);
    }

    /// <summary>A reference to a resource.</summary>
    public static PropertyValue Of(ResourceReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new(PropertyKind.Resource, reference, reference.Id is { ContainsUnknowns: true });
    }

    /// <summary>An output with its dependencies.</summary>
    public static PropertyValue Of(OutputValue output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var unknowns = output.Value is not { ContainsUnknowns: false };
        return new(PropertyKind.Output, output, unknowns, output.IsSecret || output.Value is { ContainsSecrets: true });
    }

    /// <summary>An asset, from its fields on the wire without the signature.</summary>
    public static PropertyValue Asset(PropertyMap fields) => WithFields(PropertyKind.Asset, fields);

    /// <summary>An archive, from its fields on the wire without the signature.</summary>
    public static PropertyValue Archive(PropertyMap fields) => WithFields(PropertyKind.Archive, fields);

    /// <summary>A truth value.</summary>
    public static implicit operator PropertyValue(bool value) => Of(value);

    /// <summary>A number.</summary>
    public static implicit operator PropertyValue(double value) => Of(value);

    /// <summary>A text.</summary>
    public static implicit operator PropertyValue(string value) => Of(value);

    /// <summary>An object.</summary>
    public static implicit operator PropertyValue(PropertyMap fields) => Of(fields);

    /// <summary>Whether the value is text, secret or not; then <paramref name="text"/> is it.</summary>
    public bool TryGetText([NotNullWhen(true)] out string? text)
    {
        text = Revealed._content as string;
        return text is not null;
    }

    /// <summary>The same value without any secret in it, at any depth.</summary>
    public PropertyValue WithoutSecrets() =>
        !ContainsSecrets
            ? this
            : Kind switch
            {
                PropertyKind.Secret => Revealed.WithoutSecrets(),
                PropertyKind.List => Of(AsList.Select(e => e.WithoutSecrets()).ToImmutableArray()),
                PropertyKind.Object or PropertyKind.Asset or PropertyKind.Archive => WithFields(
                    Kind,
                    ((PropertyMap)_content!).WithoutSecrets()
                ),
                PropertyKind.Output => Of(AsOutput with { IsSecret = false, Value = AsOutput.Value?.WithoutSecrets() }),
                _ => this,
            };

    /// <inheritdoc/>
    public bool Equals(PropertyValue? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other.Kind != Kind)
            return false;
        return Kind == PropertyKind.List
            ? AsList.AsSpan().SequenceEqual(other.AsList.AsSpan())
            : Equals(_content, other._content);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyValue);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Kind);
        if (Kind == PropertyKind.List)
        {
            foreach (var element in AsList)
                hash.Add(element);
        }
        else
        {
            hash.Add(_content);
        }
        return hash.ToHashCode();
    }

    /// <summary>Text like JSON, for reading in a debugger; a secret shows as <c>[secret]</c>, an unknown as <c>[unknown]</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            PropertyKind.Null => "null",
            PropertyKind.Bool => AsBool ? "true" : "false",
            PropertyKind.Number => AsNumber.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            PropertyKind.Text => '"' + AsText + '"',
            PropertyKind.List => '[' + string.Join(", ", AsList) + ']',
            PropertyKind.Object => AsObject.ToString(),
            PropertyKind.Secret => "[secret]",
            PropertyKind.Unknown => "[unknown]",
            PropertyKind.Output => AsOutput.IsSecret ? "[secret]" : AsOutput.Value?.ToString() ?? "[unknown]",
            _ => $"[{Kind}] {_content}",
        };

    private static PropertyValue WithFields(PropertyKind kind, PropertyMap fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new(kind, fields, fields.ContainsUnknowns, fields.ContainsSecrets);
    }

    private object Content(PropertyKind kind) => Kind == kind ? _content! : throw NotA(kind);

    private InvalidOperationException NotA(PropertyKind kind) => new($"This property value is {Kind}, not {kind}.");
}
