using System.Globalization;
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
        // The engine takes the whole text for the name of a property: of what a nested path leads to it shows nothing.
        return failure.Property.Length == 0
            ? $"{resource} has a problem: {failure.Reason}"
            : $"{resource}: property {failure.Property} value {Text(inputs.Get(failure.Property))} has a problem: {failure.Reason}";
    }

    // As Go prints values; secrets, which it prints too, stay hidden.
    private static string Text(PropertyValue value) =>
        value.Kind switch
        {
            PropertyKind.Unknown => "output<string>{}",
            PropertyKind.Null => "{<nil>}",
            PropertyKind.Text => $"{{{value.AsText}}}",
            PropertyKind.Number => $"{{{value.AsNumber.ToString(CultureInfo.InvariantCulture)}}}",
            PropertyKind.List => $"{{[{string.Join(' ', value.AsList.Select(Text))}]}}",
            PropertyKind.Object =>
                $"{{map[{string.Join(' ', value.AsObject.Select(p => $"{p.Key}:{Text(p.Value)}"))}]}}",
            _ => $"{{{value}}}",
        };
}
