using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Shapes;

/// <summary>Properties that may be left out where the provider has them for all.</summary>
public static class ProviderDefaults
{
    /// <summary>The inputs with the provider's values where they leave some out.</summary>
    /// <param name="fields">The properties that there are.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="session">What has the values.</param>
    /// <param name="token">Token of what the inputs are for; it begins with the name of the package.</param>
    /// <param name="failures">Takes what neither has.</param>
    public static PropertyMap Fill(
        ImmutableArray<Field> fields,
        PropertyMap inputs,
        ISession session,
        string token,
        Failures failures
    )
    {
        foreach (var field in fields.Where(f => f.FallsBackToProvider && inputs.Get(f.Name).Revealed.IsNull))
        {
            if (session.DefaultOf(field.Name) is { } value)
                inputs = inputs.Set(field.Name, value);
            else
                failures.Add(field.Name, FrameworkMessages.NoDefault.Says(Missing(field.Name, token.Split(':')[0])));
        }
        return inputs;
    }

    private static string Missing(string name, string package) =>
        $"is missing: give it here, or for all resources as the provider's '{name}' (`pulumi config set {package}:{name} VALUE`)";
}
