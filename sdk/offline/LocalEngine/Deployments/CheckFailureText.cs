using PulumiApig.LocalEngine.Deployments.Goals;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>Why inputs were refused, in the words of the Pulumi CLI.</summary>
internal static class CheckFailureText
{
    public static string Of(Goal goal, PropertyMap inputs, CheckFailure failure)
    {
        var resource = $"{goal.Type} resource '{goal.Urn.Name}'";
        if (failure.Property.Length == 0)
            return $"{resource} has a problem: {failure.Reason}";
        var value =
            PropertyPath.TryParse(failure.Property, out var path) && path.TryGet(inputs, out var found)
                ? found
                : PropertyValue.Null;
        return $"{resource}: property {failure.Property} value {{{value}}} has a problem: {failure.Reason}";
    }
}
