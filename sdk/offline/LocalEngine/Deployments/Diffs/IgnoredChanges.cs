using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Deployments.Diffs;

/// <summary>Sets what the user wants ignored back to its old value.</summary>
internal static class IgnoredChanges
{
    /// <returns>The new inputs with the old values, and the paths that could not be applied.</returns>
    public static (PropertyMap Inputs, ImmutableArray<string> Failed) Reset(
        PropertyMap news,
        PropertyMap olds,
        ImmutableArray<string> paths
    )
    {
        var failed = ImmutableArray.CreateBuilder<string>();
        foreach (var text in paths)
        {
            if (!PropertyPath.TryParse(text, out var pattern))
            {
                failed.Add(text);
                continue;
            }
            var hasFailed = false;
            foreach (var path in pattern.Expand(olds).Union(pattern.Expand(news)).ToList())
            {
                if (!path.TryGet(olds, out var old))
                    news = path.Remove(news);
                else
                    hasFailed |= !path.TrySet(news, old, out news);
            }
            if (hasFailed)
                failed.Add(text);
        }
        return (news, failed.ToImmutable());
    }
}
