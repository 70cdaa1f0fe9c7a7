using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Plugins.Conduct;

/// <summary>Whether outputs keep what preview and inputs promised.</summary>
internal static class OutputConduct
{
    public static IEnumerable<string> Faults(PropertyMap inputs, PropertyMap predicted, PropertyMap outputs)
    {
        foreach (
            var (name, value) in predicted.Where(p => !p.Value.ContainsUnknowns && !p.Value.Equals(outputs.Get(p.Key)))
        )
            yield return $"The preview said that '{name}' would be {value}, and it is {outputs.Get(name)}.";
        foreach (var name in outputs.Keys.Where(name => !predicted.ContainsKey(name)))
            yield return $"The preview did not mention the output '{name}'.";
        foreach (
            var (name, _) in inputs.Where(i =>
                i.Value.ContainsSecrets && outputs.Get(i.Key) is { IsNull: false, ContainsSecrets: false }
            )
        )
            yield return $"The input '{name}' is secret, and the output of the same name is not.";
        if (outputs.ContainsUnknowns)
            yield return $"There are unknown outputs outside a preview: {outputs}";
    }
}
