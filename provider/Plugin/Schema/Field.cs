using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Plugin.Schema.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Schema;

/// <summary>A property of a resource, a function, the provider or an object: its name, its meaning and its marks.</summary>
internal abstract class Field
{
    protected Field(string name, string doc) => (Name, Doc) = (name, doc);

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>What it means, in Markdown, for the schema and the SDKs.</summary>
    public string Doc { get; }

    /// <summary>As an input: it must be given. As an output: it is always there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>It is hidden on the screen and encrypted in the state.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Why a change replaces the resource, as the end of "…, since"; null when it is changed in place.</summary>
    public string? ReplacesSince { get; init; }

    /// <summary>A change says nothing about the resource, and is not shown.</summary>
    public bool IsIgnoredInDiff { get; init; }

    /// <summary>It may be left out where the provider has a value of the same name.</summary>
    public bool FallsBackToProvider { get; init; }

    /// <summary>Check chooses a value where a program leaves it out.</summary>
    public bool IsChosen { get; init; }

    /// <summary>Environment variables that stand in for the value, first one first; the provider reads them late.</summary>
    public ImmutableArray<string> Environment { get; init; } = [];

    /// <summary>The default that the schema announces; null for none.</summary>
    public PropertyValue? Default { get; init; }

    public abstract IEnumerable<NamedType> NamedTypes { get; }

    /// <summary>Checks a value that is there; what comes back is what Check returns for it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Its path.</param>
    /// <param name="failures">Takes what is wrong.</param>
    /// <param name="readings">Takes what was read, for those who go on with it; null when nobody does.</param>
    public abstract PropertyValue Check(PropertyValue value, string path, Failures failures, Readings? readings = null);

    /// <summary>Where two values differ, either of which may be missing or unknown.</summary>
    public abstract IEnumerable<DiffRow> Diff(PropertyValue old, PropertyValue @new);

    /// <summary>Writes the property's schema as a JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="withEnvironment">
    /// Whether to name the environment variables. Generated SDKs copy their values into inputs, and so into the state:
    /// right for configuration, wrong for the arguments of an explicit provider.
    /// </param>
    public void WriteSchema(Utf8JsonWriter json, bool withEnvironment = false)
    {
        json.WriteStartObject();
        WriteType(json);
        json.WriteDescription(Doc);
        if (Default is { } value)
        {
            json.WritePropertyName("default");
            PropertyJson.Write(json, value);
        }
        if (withEnvironment && !Environment.IsEmpty)
        {
            json.WriteStartObject("defaultInfo");
            json.WriteStartArray("environment");
            foreach (var name in Environment)
                json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        if (IsSecret)
            json.WriteBoolean("secret", true);
        if (ReplacesSince is not null)
            json.WriteBoolean("willReplaceOnChanges", true);
        json.WriteEndObject();
    }

    /// <summary>The same property, which may be left out.</summary>
    public abstract Field AsOptional();

    /// <summary>The same property, which is always there.</summary>
    public abstract Field AsRequired();

    /// <summary>The same property, whose change replaces nothing.</summary>
    public abstract Field AsKept();

    protected abstract void WriteType(Utf8JsonWriter json);
}

/// <summary>A property with the type that its value has in code.</summary>
internal sealed class Field<T>(string name, FieldType<T> type, string doc) : Field(name, doc)
{
    public override IEnumerable<NamedType> NamedTypes => type.NamedTypes;

    /// <summary>Reads the property of inputs that Check has let pass.</summary>
    public Input<T> Read(PropertyMap inputs) => type.Read(inputs.Get(Name), Name, new Failures());

    /// <summary>The value of the property, read before or read now.</summary>
    public Input<T> Read(Readings inputs) => inputs.Of(this);

    public PropertyValue Write(T value) => type.Write(value);

    /// <summary>The property as it is handed to <see cref="PropertyMap.Of"/>.</summary>
    public (string Name, PropertyValue Value) Is(T value) => (Name, type.Write(value));

    public override PropertyValue Check(PropertyValue value, string path, Failures failures, Readings? readings = null)
    {
        var input = type.Read(value, path, failures);
        readings?.Keep(this, input);
        if (!input.IsKnown)
            return value;
        var result = type.Checked(value.Revealed, input.Value);
        return value.IsSecret || IsSecret ? PropertyValue.Secret(result) : result;
    }

    public override IEnumerable<DiffRow> Diff(PropertyValue old, PropertyValue @new)
    {
        var (before, after) = (old.Revealed, @new.Revealed);
        return (before.IsNull, after.IsNull) switch
        {
            (true, true) => [],
            (true, false) => [DiffRow.Added("")],
            (false, true) => [DiffRow.Removed("")],
            _ when before.IsUnknown || after.IsUnknown => [DiffRow.Changed("")],
            _ => type.Compare(before, after),
        };
    }

    public override Field AsOptional() => Copy(isRequired: false, ReplacesSince);

    public override Field AsRequired() => Copy(isRequired: true, ReplacesSince);

    public override Field AsKept() => Copy(IsRequired, replacesSince: null);

    protected override void WriteType(Utf8JsonWriter json) => type.WriteSchema(json);

    private Field<T> Copy(bool isRequired, string? replacesSince) =>
        new(Name, type, Doc)
        {
            IsRequired = isRequired,
            IsSecret = IsSecret,
            ReplacesSince = replacesSince,
            IsIgnoredInDiff = IsIgnoredInDiff,
            FallsBackToProvider = FallsBackToProvider,
            IsChosen = IsChosen,
            Environment = Environment,
            Default = Default,
        };
}
