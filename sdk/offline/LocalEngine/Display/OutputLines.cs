using PulumiApig.LocalEngine.Events;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Display;

/// <summary>The outputs of the stack, with what changes in them.</summary>
internal static class OutputLines
{
    public static IEnumerable<Line> Of(StackOutputsSet? outputs)
    {
        if (outputs is null)
            yield break;
        var names = ValueText
            .Visible(outputs.News)
            .Concat(ValueText.Visible(outputs.Olds))
            .Select(p => p.Key)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var lines = names.Select(n => Of(n, outputs.Olds, outputs.News)).ToList();
        if (lines.Count == 0)
            yield break;
        yield return Line.Of("Outputs:", Tone.Heading);
        foreach (var line in lines)
            yield return line;
    }

    private static Line Of(string name, PropertyMap olds, PropertyMap news)
    {
        var (old, value) = (olds.Get(name), news.Get(name));
        if (!olds.ContainsKey(name))
            return Line.Of("  + ", Tone.Create).Then($"{name}: {ValueText.Of(value)}");
        if (!news.ContainsKey(name))
            return Line.Of("  - ", Tone.Delete).Then($"{name}: {ValueText.Of(old)}");
        if (old.Equals(value))
            return Line.Of($"    {name}: {ValueText.Of(value)}");
        // What is secret on one side is not shown on the other.
        var isSecret = old.ContainsSecrets || value.ContainsSecrets;
        return Line.Of("  ~ ", Tone.Update)
            .Then(
                $"{name}: {(isSecret ? ValueText.Secret : ValueText.Of(old))} => {(isSecret ? ValueText.Secret : ValueText.Of(value))}"
            );
    }
}
