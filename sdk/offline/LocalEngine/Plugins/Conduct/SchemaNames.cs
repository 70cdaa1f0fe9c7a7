using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Plugins.Conduct;

/// <summary>The names of inputs and outputs that a provider's schema declares, by type.</summary>
internal sealed class SchemaNames(ImmutableDictionary<string, SchemaNames.Names> resources)
{
    public static async Task<SchemaNames> ReadAsync(IResourceProvider provider)
    {
        using var schema = JsonDocument.Parse((await provider.GetSchemaAsync(new(), default)).Schema);
        return new(
            schema.RootElement.TryGetProperty("resources", out var resources)
                ? resources
                    .EnumerateObject()
                    .ToImmutableDictionary(
                        r => r.Name,
                        r => new Names(Of(r.Value, "inputProperties"), Of(r.Value, "properties"))
                    )
                : ImmutableDictionary<string, Names>.Empty
        );
    }

    public IEnumerable<string> UnknownInputs(string type, PropertyMap inputs) =>
        Unknown(type, inputs.Keys, names => names.Inputs, "The input '{0}' is not in the schema.");

    public IEnumerable<string> UnknownOutputs(string type, PropertyMap outputs) =>
        Unknown(type, outputs.Keys, names => names.Outputs, "The output '{0}' is not in the schema.");

    public IEnumerable<string> UnknownPaths(string type, IEnumerable<string> paths) =>
        Unknown(
            type,
            paths.Select(p => PropertyPath.TryParse(p, out var path) ? path.Segments[0].Field ?? p : p),
            names => names.Inputs,
            "Diff names '{0}', which is no input of the schema."
        );

    private IEnumerable<string> Unknown(
        string type,
        IEnumerable<string> found,
        Func<Names, ImmutableHashSet<string>> known,
        string sentence
    ) =>
        resources.TryGetValue(type, out var names)
            ? found
                .Distinct()
                .Where(n => !known(names).Contains(n))
                .Select(n => sentence.Replace("{0}", n, StringComparison.Ordinal))
            : [$"The schema does not have the type '{type}'."];

    private static ImmutableHashSet<string> Of(JsonElement resource, string section) =>
        resource.TryGetProperty(section, out var properties)
            ? [.. properties.EnumerateObject().Select(p => p.Name)]
            : [];

    internal sealed record Names(ImmutableHashSet<string> Inputs, ImmutableHashSet<string> Outputs);
}
