using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Framework.Naming;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Fields;

/// <summary>A property of a resource, a function, the provider or an object: its name, its meaning and its marks.</summary>
public abstract class Field
{
    private protected Field(string name, string doc) => (Name, Doc) = (name, doc);

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

    /// <summary>
    /// A program may leave it out, and the server fills it in then. What the server filled in is an output and never a
    /// difference; leaving out what was given leaves it as it is.
    /// </summary>
    public bool IsServerFilled { get; init; }

    /// <summary>No read of the service shows it: a refresh keeps what is known, and an import leaves it out.</summary>
    public bool IsHiddenInReads { get; init; }

    /// <summary>
    /// An input of which every change has the server fill this one in anew, and which is never sent; null for none. The
    /// outputs say for which value of it that was done last.
    /// </summary>
    public Field? RenewedBy { get; init; }

    /// <summary>How a program that leaves it out gets a name; null when it gets none.</summary>
    public AutoName? AutoName { get; init; }

    /// <summary>A change says nothing about the resource, and is not shown.</summary>
    public bool IsIgnoredInDiff { get; init; }

    /// <summary>It may be left out where the provider has a value of the same name.</summary>
    public bool FallsBackToProvider { get; init; }

    /// <summary>Check chooses a value where a program leaves it out.</summary>
    public bool IsChosen { get; init; }

    /// <summary>Whether Check makes up a value that is the resource's alone, and another one when it is replaced.</summary>
    public bool IsMadeUp => IsChosen || AutoName is not null;

    /// <summary>Whether the checked inputs have it, though a program may leave it out.</summary>
    public bool IsFilledByCheck => FallsBackToProvider || IsMadeUp || Default is not null;

    /// <summary>Environment variables that stand in for the value, first one first; the provider reads them late.</summary>
    public ImmutableArray<string> Environment { get; init; } = [];

    /// <summary>The value that Check gives an input which a program leaves out; null for none.</summary>
    public PropertyValue? Default { get; init; }

    /// <summary>Whether its value may hold secrets of its own.</summary>
    public abstract bool HoldsSecrets { get; }

    /// <summary>A property that must be given, or of a result that is always there.</summary>
    public static Field<T> Required<T>(string name, FieldType<T> type, string doc) =>
        new(name, type, doc) { IsRequired = true };

    /// <summary>The named types that the schema must list because of this property.</summary>
    public abstract IEnumerable<NamedType> NamedTypes { get; }

    /// <summary>Checks a value that is there; what comes back is what Check returns for it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Its path.</param>
    /// <param name="failures">Takes what is wrong.</param>
    /// <param name="readings">Takes what was read, for later use; null for none.</param>
    public abstract PropertyValue Check(PropertyValue value, string path, Failures failures, Readings? readings = null);

    /// <summary>Where two values differ, either of which may be missing or unknown.</summary>
    public abstract IEnumerable<DiffRow> Diff(PropertyValue old, PropertyValue @new);

    /// <summary>The value with all that is secret marked so, for an answer.</summary>
    public abstract PropertyValue Mark(PropertyValue value);

    /// <summary>What a user would write to get a live value; <see cref="PropertyValue.Null"/> for nothing.</summary>
    /// <param name="known">What the user wrote.</param>
    /// <param name="live">What there is.</param>
    /// <param name="all">Whether with what the server fills in, as outputs have it and inputs do not.</param>
    public abstract PropertyValue Merge(PropertyValue known, PropertyValue live, bool all);

    /// <summary>What the output will be.</summary>
    /// <param name="input">The input.</param>
    /// <param name="old">The output of before.</param>
    public abstract PropertyValue Predict(PropertyValue input, PropertyValue old);

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

    /// <summary>Writes the members of the schema's type reference.</summary>
    protected abstract void WriteType(Utf8JsonWriter json);
}

/// <summary>A property with the type that its value has in code.</summary>
public sealed class Field<T>(string name, FieldType<T> type, string doc) : Field(name, doc)
{
    /// <inheritdoc/>
    public override IEnumerable<NamedType> NamedTypes => type.NamedTypes;

    /// <summary>Reads the property of inputs that Check has let pass.</summary>
    public Input<T> Read(PropertyMap inputs) => type.Read(inputs.Get(Name), Name, new Failures());

    /// <summary>The value of the property, read before or read now.</summary>
    public Input<T> Read(Readings inputs) => inputs.Of(this);

    /// <summary>The property value of a typed value.</summary>
    public PropertyValue Write(T value) => type.Write(value);

    /// <summary>The property as it is handed to <see cref="PropertyMap.Of"/>.</summary>
    public (string Name, PropertyValue Value) Is(T value) => (Name, type.Write(value));

    /// <inheritdoc/>
    public override bool HoldsSecrets => type.HoldsSecrets;

    /// <inheritdoc/>
    public override PropertyValue Check(PropertyValue value, string path, Failures failures, Readings? readings = null)
    {
        // Marked first: what is wrong with a secret would tell of it.
        var given = IsSecret ? PropertyValue.Secret(value) : value;
        var input = type.Read(given, path, failures);
        readings?.Keep(this, input);
        if (!input.IsKnown)
            return given;
        var result = type.Checked(value.Revealed, input.Value);
        return given.IsSecret ? PropertyValue.Secret(result) : type.Mark(result);
    }

    /// <inheritdoc/>
    public override IEnumerable<DiffRow> Diff(PropertyValue old, PropertyValue @new) =>
        IsIgnoredInDiff || (IsServerFilled && @new.Revealed.IsNull) ? [] : type.Diff(old, @new);

    /// <inheritdoc/>
    public override PropertyValue Mark(PropertyValue value) =>
        IsSecret && !value.IsNull ? PropertyValue.Secret(value) : type.Mark(value);

    /// <inheritdoc/>
    public override PropertyValue Merge(PropertyValue known, PropertyValue live, bool all) =>
        IsServerFilled && !all && known.Revealed.IsNull ? PropertyValue.Null
        : live.Revealed.IsNull ? PropertyValue.Null
        : type.Keep(known, live, all);

    /// <inheritdoc/>
    public override PropertyValue Predict(PropertyValue input, PropertyValue old)
    {
        if (!input.Revealed.IsNull)
            return input.IsSecret ? input : type.Predict(input, old);
        if (!IsServerFilled)
            return input;
        return old.Revealed.IsNull ? PropertyValue.Unknown : old;
    }

    /// <inheritdoc/>
    public override Field AsOptional() => Copy(isRequired: false, ReplacesSince);

    /// <inheritdoc/>
    public override Field AsRequired() => Copy(isRequired: true, ReplacesSince);

    /// <inheritdoc/>
    public override Field AsKept() => Copy(IsRequired, replacesSince: null);

    /// <inheritdoc/>
    protected override void WriteType(Utf8JsonWriter json) => type.WriteSchema(json);

    private Field<T> Copy(bool isRequired, string? replacesSince) =>
        new(Name, type, Doc)
        {
            IsRequired = isRequired,
            IsSecret = IsSecret,
            ReplacesSince = replacesSince,
            IsIgnoredInDiff = IsIgnoredInDiff,
            IsServerFilled = IsServerFilled,
            IsHiddenInReads = IsHiddenInReads,
            RenewedBy = RenewedBy,
            AutoName = AutoName,
            FallsBackToProvider = FallsBackToProvider,
            IsChosen = IsChosen,
            Environment = Environment,
            Default = Default,
        };
}
