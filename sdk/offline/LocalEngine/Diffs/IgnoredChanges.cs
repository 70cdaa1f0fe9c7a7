using System.Collections.Immutable;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Diffs;

/// <summary>Sets what the user wants ignored back to its old value, by the rules of the Pulumi engine.</summary>
/// <remarks>
/// Lists keep the length that the program gives them: an element is set back where old and new have it, and a path
/// that meets an added or removed one has failed, as has one that leads on through what only one side has.
/// </remarks>
internal static class IgnoredChanges
{
    /// <returns>The new inputs with the old values, and the paths that could not be applied as a whole.</returns>
    public static (PropertyMap Inputs, ImmutableArray<string> Failed) Reset(
        PropertyMap news,
        PropertyMap olds,
        ImmutableArray<string> paths
    )
    {
        var failed = ImmutableArray.CreateBuilder<string>();
        foreach (var text in paths)
        {
            if (!PropertyPath.TryParse(text, out var path) || path.Segments.IsEmpty)
            {
                failed.Add(text);
                continue;
            }
            var (changed, isDone) = Reset(olds, news, path.Segments.AsSpan());
            news = changed.AsObject;
            if (!isDone)
                failed.Add(text);
        }
        return (news, failed.ToImmutable());
    }

    private static (PropertyValue Value, bool IsDone) Reset(
        PropertyValue old,
        PropertyValue now,
        ReadOnlySpan<PropertyPathSegment> path
    )
    {
        if (now.IsSecret)
        {
            var (inside, isDone) = Reset(old, now.Revealed, path);
            return (PropertyValue.Secret(inside.WithoutSecrets()), isDone);
        }
        if (old.IsSecret)
            old = WithSecretMembers(old.Revealed);
        var step = path[0];
        var rest = path[1..];
        return step.IsWildcard || step.Field == "*" ? ResetAll(old, now, rest)
            : step.Field is { } name ? ResetField(old, now, name, rest)
            : ResetElement(old, now, step.Index!.Value, rest);
    }

    private static (PropertyValue, bool) ResetField(
        PropertyValue old,
        PropertyValue now,
        string name,
        ReadOnlySpan<PropertyPathSegment> rest
    )
    {
        var before = IsObject(old) ? old.AsObject.GetValueOrDefault(name) : null;
        if (!IsObject(now))
            return (now, rest.IsEmpty ? before is null : !IsObject(old));
        if (rest.IsEmpty)
            return (before is null ? now.AsObject.Remove(name) : now.AsObject.Set(name, before), true);
        if (!IsObject(old))
            return (now, false);
        if (now.AsObject.GetValueOrDefault(name) is not { } member)
            return (now, before is null);
        var (changed, isDone) = Reset(before ?? PropertyValue.Null, member, rest);
        return (now.AsObject.Set(name, changed), isDone);
    }

    private static (PropertyValue, bool) ResetElement(
        PropertyValue old,
        PropertyValue now,
        int index,
        ReadOnlySpan<PropertyPathSegment> rest
    )
    {
        if (!IsList(old) || !IsList(now))
            return (now, !IsList(old) && !IsList(now));
        var (before, after) = (old.AsList, now.AsList);
        if (index >= before.Length || index >= after.Length)
            return (now, rest.IsEmpty && index >= before.Length && index >= after.Length);
        var (changed, isDone) = rest.IsEmpty ? (before[index], true) : Reset(before[index], after[index], rest);
        return (PropertyValue.Of(after.SetItem(index, changed)), isDone);
    }

    private static (PropertyValue, bool) ResetAll(
        PropertyValue old,
        PropertyValue now,
        ReadOnlySpan<PropertyPathSegment> rest
    )
    {
        if (IsObject(now) && rest.IsEmpty)
            return (IsObject(old) ? old : now, true);
        if (IsList(now) && rest.IsEmpty && !IsList(old))
            return (now, true);
        if (IsObject(now) && IsObject(old))
        {
            foreach (var name in old.AsObject.Keys)
            {
                var (changed, isDone) = now.AsObject.ContainsKey(name)
                    ? ResetField(old, now, name, rest)
                    : (now, false);
                now = changed;
                if (!isDone)
                    return (now, false);
            }
            return (now, true);
        }
        if (!IsList(now) || !IsList(old))
            return (now, false);
        for (var i = 0; i < Math.Min(old.AsList.Length, now.AsList.Length); i++)
        {
            (now, var isDone) = ResetElement(old, now, i, rest);
            if (!isDone)
                return (now, false);
        }
        return (now, old.AsList.Length == now.AsList.Length);
    }

    private static PropertyValue WithSecretMembers(PropertyValue value) =>
        value.Kind switch
        {
            PropertyKind.Object => PropertyMap.From(
                value.AsObject.Select(p => KeyValuePair.Create(p.Key, PropertyValue.Secret(p.Value)))
            ),
            PropertyKind.List => PropertyValue.List(value.AsList.Select(PropertyValue.Secret)),
            _ => value,
        };

    private static bool IsObject(PropertyValue value) => value.Kind == PropertyKind.Object;

    private static bool IsList(PropertyValue value) => value.Kind == PropertyKind.List;
}
