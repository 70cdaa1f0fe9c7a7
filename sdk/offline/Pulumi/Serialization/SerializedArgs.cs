using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace Pulumi.Serialization;

/// <summary>Arguments ready to be sent, with the resources that each of them depends on.</summary>
internal sealed record SerializedArgs(
    PropertyMap Values,
    ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies
)
{
    public IEnumerable<Resource> AllDependencies => Dependencies.Values.SelectMany(d => d).Distinct();

    public static async Task<SerializedArgs> OfAsync(
        string owner,
        IEnumerable<KeyValuePair<string, object?>> members,
        SerializerOptions options
    )
    {
        var values = new List<KeyValuePair<string, PropertyValue>>();
        var dependencies = ImmutableDictionary.CreateBuilder<string, ImmutableHashSet<Resource>>();
        foreach (var (name, member) in members)
        {
            var serializer = new Serializer(options);
            PropertyValue value;
            try
            {
                value = await serializer.SerializeAsync(name, member);
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
            {
                throw new InvalidOperationException($"The property '{name}' of {owner} cannot be sent: {e.Message}", e);
            }
            if (value.IsNull)
                continue;
            values.Add(new(name, value));
            dependencies[name] = [.. serializer.Dependencies];
        }
        return new(PropertyMap.From(values), dependencies.ToImmutable());
    }
}
