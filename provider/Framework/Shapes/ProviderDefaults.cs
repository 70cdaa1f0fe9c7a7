using System.Collections.Immutable;
using PulumiApig.Plugin.Schema;
using PulumiApig.Plugin.Service;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Resources;

/// <summary>Properties that may be left out where the provider has them for all.</summary>
internal static class ProviderDefaults
{
    public static PropertyMap Fill(
        ImmutableArray<Field> fields,
        PropertyMap inputs,
        ProviderSession session,
        Failures failures
    )
    {
        foreach (var field in fields.Where(f => f.FallsBackToProvider && inputs.Get(f.Name).Revealed.IsNull))
        {
            if (session.DefaultOf(field.Name) is { } value)
                inputs = inputs.Set(field.Name, value);
            else
                failures.Add(field.Name, Missing(field.Name));
        }
        return inputs;
    }

    private static string Missing(string name) =>
        $"is missing: give it here, or once for all as the provider's '{name}' (`pulumi config set apig:{name} VALUE`)";
}
