using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Schema;

/// <summary>A property of an object, resource or function.</summary>
internal sealed record Member(string WireName, Property Spec, bool Required)
{
    public string Name => Names.Title(WireName);

    /// <summary>In the order of their names, as Pulumi's generator has them.</summary>
    public static IReadOnlyList<Member> All(IReadOnlyDictionary<string, Property> properties, List<string> required) =>
        [
            .. properties
                .OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => new Member(p.Key, p.Value, required.Contains(p.Key))),
        ];
}
