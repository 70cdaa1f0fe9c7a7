using PulumiApig.Generator.Schema;

namespace PulumiApig.Generator.Code;

/// <summary>Paths of the outputs whose change replaces a resource, such as <c>rules[*].port</c>.</summary>
internal static class ReplacePaths
{
    public static IEnumerable<string> Of(Package package, IEnumerable<Member> members) => Of(package, members, []);

    private static IEnumerable<string> Of(Package package, IEnumerable<Member> members, HashSet<string> above)
    {
        foreach (var member in members)
        {
            var name = member.WireName + Step(member.Spec);
            if (member.Spec.ReplaceOnChanges)
                yield return name;
            // A type inside of itself would have no last path.
            else if (Object(package, member.Spec) is { } token && !above.Contains(token))
            {
                foreach (var path in Of(package, package.Types[token].Members(), [.. above, token]))
                    yield return $"{name}.{path}";
            }
        }
    }

    private static string Step(Property type) =>
        type.Items is not null ? "[*]"
        : type.AdditionalProperties is not null ? ".*"
        : "";

    private static string? Object(Package package, Property type) =>
        (type.Items ?? type.AdditionalProperties) is { } inner ? Object(package, inner)
        : type.Ref is { } reference
        && reference.StartsWith(TypeUses.Prefix, StringComparison.Ordinal)
        && package.Types[reference[TypeUses.Prefix.Length..]].Enum is null
            ? reference[TypeUses.Prefix.Length..]
        : null;
}
