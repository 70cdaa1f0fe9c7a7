using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Fields;

/// <summary>What holds for the properties of one object together.</summary>
public static class FieldSet
{
    /// <summary>
    /// Checks properties: types and values, what must be there, and names that are not known. What comes back is
    /// the user's own, without nulls.
    /// </summary>
    /// <param name="fields">The properties that there are.</param>
    /// <param name="given">The properties as given.</param>
    /// <param name="path">The path of the object; empty at the top.</param>
    /// <param name="failures">Takes what is wrong.</param>
    /// <param name="readings">Takes the typed values, for those who go on with them.</param>
    public static PropertyMap Check(
        ImmutableArray<Field> fields,
        PropertyMap given,
        string path,
        Failures failures,
        Readings? readings = null
    )
    {
        var checkedValues = new List<KeyValuePair<string, PropertyValue>>(given.Count);
        foreach (var (name, value) in given)
        {
            // Names with two underscores in front belong to the engine.
            if (name.StartsWith("__", StringComparison.Ordinal) || value.Revealed.IsNull)
                continue;
            if (fields.FirstOrDefault(f => f.Name == name) is { } field)
                checkedValues.Add(new(name, field.Check(value, Join(path, name), failures, readings)));
            else
                failures.Add(
                    Join(path, name),
                    FrameworkMessages.UnknownProperty.Says($"is not a property here{Hint(fields, name)}")
                );
        }
        foreach (var field in fields)
        {
            if (field.IsRequired && given.Get(field.Name).Revealed.IsNull)
                failures.Add(Join(path, field.Name), FrameworkMessages.Missing.Says("is missing: it must be given"));
        }
        return PropertyMap.From(checkedValues);
    }

    /// <summary>The properties with all that is secret marked so, for an answer.</summary>
    public static PropertyMap Mark(ImmutableArray<Field> fields, PropertyMap properties)
    {
        foreach (var field in fields)
        {
            if ((field.IsSecret || field.HoldsSecrets) && properties.TryGetValue(field.Name, out var value))
                properties = properties.Set(field.Name, field.Mark(value));
        }
        return properties;
    }

    /// <summary>
    /// The properties with all marked secret that no message may show: also, where there are secrets, what has a name that
    /// is not known, which may be a secret's, misspelt; and an address with a user, who has a password there.
    /// </summary>
    public static PropertyMap Hide(ImmutableArray<Field> fields, PropertyMap properties)
    {
        var hidden = Mark(fields, properties);
        var haveSecrets = fields.Any(f => f.IsSecret);
        foreach (var (name, value) in properties)
        {
            if ((haveSecrets && fields.All(f => f.Name != name)) || IsAddressWithUser(value))
                hidden = hidden.Set(name, PropertyValue.Secret(value));
        }
        return hidden;
    }

    /// <summary>
    /// What a user would write to get live properties. One that is not among them is not known and stays; one that is
    /// null is gone.
    /// </summary>
    public static PropertyMap Merge(ImmutableArray<Field> fields, PropertyMap known, PropertyMap live, bool all)
    {
        foreach (var field in fields)
        {
            if (!live.TryGetValue(field.Name, out var there))
                continue;
            var merged = field.Merge(known.Get(field.Name), there, all);
            known = merged.IsNull ? known.Remove(field.Name) : known.Set(field.Name, merged);
        }
        return known;
    }

    /// <summary>What the outputs will be, as far as it follows from inputs and former outputs.</summary>
    public static PropertyMap Predict(ImmutableArray<Field> fields, PropertyMap inputs, PropertyMap olds)
    {
        var outputs = inputs;
        foreach (var field in fields)
        {
            var predicted = field.Predict(inputs.Get(field.Name), olds.Get(field.Name));
            if (!predicted.IsNull)
                outputs = outputs.Set(field.Name, predicted);
        }
        return outputs;
    }

    /// <summary>Writes the schema of the properties, and the list of those that are required.</summary>
    public static void WriteSchema(
        Utf8JsonWriter json,
        string properties,
        string required,
        IEnumerable<Field> fields,
        bool withEnvironment = false
    )
    {
        var all = fields.ToList();
        json.WriteStartObject(properties);
        foreach (var field in all)
        {
            json.WritePropertyName(field.Name);
            field.WriteSchema(json, withEnvironment);
        }
        json.WriteEndObject();
        if (!all.Any(f => f.IsRequired))
            return;
        json.WriteStartArray(required);
        foreach (var field in all.Where(f => f.IsRequired))
            json.WriteStringValue(field.Name);
        json.WriteEndArray();
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static bool IsAddressWithUser(PropertyValue value) =>
        value.Revealed.TryGetText(out var text)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.UserInfo.Length > 0;

    private static string Hint(ImmutableArray<Field> fields, string name)
    {
        var near = fields.Select(f => f.Name).Where(n => IsNear(n, name)).ToList();
        return near.Count > 0
            ? $"; did you mean '{near[0]}'?"
            : $"; there are {string.Join(", ", fields.Select(f => f.Name))}";
    }

    private static bool IsNear(string one, string other) =>
        Plain(one) == Plain(other) || Plain(one).Contains(Plain(other)) || Plain(other).Contains(Plain(one));

    // instance_id, InstanceID and instanceId are one name to a person.
    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
