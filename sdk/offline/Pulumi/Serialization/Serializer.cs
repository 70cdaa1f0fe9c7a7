using System.Collections;
using System.Reflection;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace Pulumi.Serialization;

/// <summary>How values are written.</summary>
/// <param name="KeepResources">Resources are sent as references; else a custom resource is its id, a component its URN.</param>
/// <param name="KeepOutputs">Outputs are sent together with what they depend on, for the provider of a component.</param>
/// <param name="ReferencesAreDependencies">Whether a resource itself, as a value, counts as a dependency.</param>
internal sealed record SerializerOptions(
    bool KeepResources,
    bool KeepOutputs = false,
    bool ReferencesAreDependencies = true
);

/// <summary>Turns a value of a program into a value of the protocol, and gathers the resources that it depends on.</summary>
internal sealed class Serializer(SerializerOptions options)
{
    /// <summary>The resources that the values serialized so far come from.</summary>
    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>Serializes a value.</summary>
    /// <param name="path">Where it stands, for messages.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The value has a type that cannot be sent.</exception>
    public async Task<PropertyValue> SerializeAsync(string path, object? value) =>
        value switch
        {
            null => PropertyValue.Null,
            bool flag => flag,
            int number => (double)number,
            double number => number,
            string text => text,
            Task => throw new InvalidOperationException($"{path} is a task: wrap it by Output.Create."),
            IInput input => await SerializeAsync(path, input.Inner),
            IOutput output => await SerializeOutputAsync(path, output),
            IUnion union => await SerializeAsync(path, union.Value),
            InputArgs args => await SerializeFieldsAsync(path, args.Members()),
            AssetOrArchive asset => await asset.SerializeAsync(this, path),
            Resource resource => await SerializeResourceAsync(path, resource),
            JsonElement json => FromJson(json),
            IDictionary map => await SerializeFieldsAsync(path, Entries(path, map)),
            IList list => await SerializeListAsync(path, list),
            Enum constant when Enum.GetUnderlyingType(constant.GetType()) == typeof(int) => (double)
                Convert.ToInt32(constant, null),
            _ => await SerializeMarkedAsync(path, value),
        };

    private static PropertyValue FromJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
            // Even an object that looks like a special value is only data here.
            ? PropertyMap.From(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, FromJson(p.Value))))
        : json.ValueKind == JsonValueKind.Array ? PropertyValue.List(json.EnumerateArray().Select(FromJson))
        : PropertyJson.Read(json);

    private static IEnumerable<KeyValuePair<string, object?>> Entries(string path, IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry.Key is string key
                ? new(key, entry.Value)
                : throw new InvalidOperationException(
                    $"{path} has a key of type {entry.Key.GetType()}: only text can be sent."
                );
        }
    }

    private async Task<PropertyValue> SerializeFieldsAsync(
        string path,
        IEnumerable<KeyValuePair<string, object?>> fields
    )
    {
        var result = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (name, value) in fields)
        {
            var field = await SerializeAsync($"{path}.{name}", value);
            if (!field.IsNull)
                result.Add(new(name, field));
        }
        return PropertyMap.From(result);
    }

    private async Task<PropertyValue> SerializeListAsync(string path, IList list)
    {
        var elements = new List<PropertyValue>();
        // A default ImmutableArray throws when it is read.
        if (list.GetType().GetProperty("IsDefault")?.GetValue(list) is not true)
        {
            foreach (var element in list)
                elements.Add(await SerializeAsync($"{path}[{elements.Count}]", element));
        }
        return PropertyValue.List(elements);
    }

    private async Task<PropertyValue> SerializeOutputAsync(string path, IOutput output)
    {
        var (value, taint) = await output.StateAsync();
        Dependencies.UnionWith(taint.Resources);
        var inner = taint.IsKnown ? await SerializeAsync(path, value) : PropertyValue.Unknown;
        if (!options.KeepOutputs)
            return taint is { IsKnown: true, IsSecret: true } ? PropertyValue.Secret(inner) : inner;
        if (taint is { IsKnown: true, IsSecret: false, Resources.IsEmpty: true })
            return inner;
        var urns = await ResourceGraph.UrnsAsync(taint.Resources);
        return PropertyValue.Of(new OutputValue(taint.IsKnown ? inner : null, taint.IsSecret, urns));
    }

    private async Task<PropertyValue> SerializeResourceAsync(string path, Resource resource)
    {
        if (options.ReferencesAreDependencies)
            Dependencies.Add(resource);
        if (!options.KeepResources)
            return await SerializeAsync(path, resource is CustomResource custom ? custom.Id : resource.Urn);
        var urn = (await resource.Urn.State).Value;
        if (resource is not CustomResource { Id: var id })
            return PropertyValue.Of(new ResourceReference(urn));
        var state = await id.State;
        return PropertyValue.Of(new ResourceReference(urn, state.Taint.IsKnown ? state.Value : PropertyValue.Unknown));
    }

    private async Task<PropertyValue> SerializeMarkedAsync(string path, object value)
    {
        var type = value.GetType();
        if (type.IsDefined(typeof(EnumTypeAttribute)) && EnumStruct.Open(value) is { } content)
            return await SerializeAsync(path, content);
        if (type.IsDefined(typeof(OutputTypeAttribute)))
        {
            var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(f => f.IsInitOnly)
                .Select(f => KeyValuePair.Create(char.ToLowerInvariant(f.Name[0]) + f.Name[1..], f.GetValue(value)));
            return await SerializeFieldsAsync(path, fields);
        }
        throw new InvalidOperationException($"{path} has the type {type}, which cannot be sent.");
    }
}
