using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Diffs;

/// <summary>
/// The engine's own comparison of inputs, for providers that leave it to the engine. Lists compare by index; secrecy
/// does not count, and a null property is a missing one.
/// </summary>
internal static class InputComparison
{
    public static ImmutableSortedDictionary<string, PropertyChange> Compare(PropertyMap olds, PropertyMap news)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, PropertyChange>(StringComparer.Ordinal);
        CompareFields(PropertyPath.Root, olds.WithoutSecrets(), news.WithoutSecrets());
        return found.ToImmutable();

        void CompareFields(PropertyPath path, PropertyMap olds, PropertyMap news)
        {
            foreach (var name in olds.Keys.Union(news.Keys))
                CompareValues(path.Field(name), olds.Get(name), news.Get(name));
        }

        void CompareValues(PropertyPath path, PropertyValue old, PropertyValue value)
        {
            if (old.Equals(value))
                return;
            if (old.Kind == PropertyKind.Object && value.Kind == PropertyKind.Object)
                CompareFields(path, old.AsObject, value.AsObject);
            else if (old.Kind == PropertyKind.List && value.Kind == PropertyKind.List)
                CompareElements(path, old.AsList, value.AsList);
            else
            {
                Add(
                    path,
                    old.IsNull ? PropertyDiffKind.Add
                        : value.IsNull ? PropertyDiffKind.Delete
                        : PropertyDiffKind.Update
                );
            }
        }

        void CompareElements(PropertyPath path, ImmutableArray<PropertyValue> olds, ImmutableArray<PropertyValue> news)
        {
            for (var i = 0; i < Math.Max(olds.Length, news.Length); i++)
            {
                if (i >= olds.Length)
                    Add(path.Element(i), PropertyDiffKind.Add);
                else if (i >= news.Length)
                    Add(path.Element(i), PropertyDiffKind.Delete);
                else
                    CompareValues(path.Element(i), olds[i], news[i]);
            }
        }

        void Add(PropertyPath path, PropertyDiffKind kind) => found[path.ToString()] = new(kind, IsInputDiff: true);
    }
}
