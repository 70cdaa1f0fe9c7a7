using System.Globalization;
using System.Text.Json;
using PulumiApig.Report.Masking;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Building;

/// <param name="Path">Where.</param>
/// <param name="Old">The old value; undefined when there is none.</param>
/// <param name="New">The new value; undefined when there is none.</param>
/// <param name="Sensitivity">What the names on the way say.</param>
/// <param name="Replaces">Whether the provider says that it forces a replacement.</param>
internal readonly record struct PropertyDifference(
    string Path,
    JsonElement Old,
    JsonElement New,
    Sensitivity Sensitivity,
    bool Replaces
);

/// <summary>Compares two values where the provider does not say what differs.</summary>
internal static class StructuralDifference
{
    public static IEnumerable<PropertyDifference> Between(
        string path,
        JsonElement old,
        JsonElement @new,
        Sensitivity sensitivity
    )
    {
        if (old.ValueKind == JsonValueKind.Undefined && @new.ValueKind == JsonValueKind.Undefined)
            return [];
        bool isRoot = path.Length == 0;
        bool bothObjects = IsPlainObject(old) && IsPlainObject(@new);
        if (bothObjects || isRoot)
            return Members(path, old, @new, sensitivity);
        if (
            old.ValueKind != JsonValueKind.Undefined
            && @new.ValueKind != JsonValueKind.Undefined
            && JsonElement.DeepEquals(old, @new)
        )
            return [];
        if (old.ValueKind == JsonValueKind.Array && @new.ValueKind == JsonValueKind.Array)
            return Items(path, old, @new, sensitivity);
        return [new(path, old, @new, sensitivity, false)];
    }

    private static bool IsPlainObject(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && ReservedText.WordFor(value) is null;

    private static IEnumerable<PropertyDifference> Members(
        string path,
        JsonElement old,
        JsonElement @new,
        Sensitivity sensitivity
    ) =>
        old.Members()
            .Concat(@new.Members())
            .Select(m => m.Name)
            .Where(name => !ReservedText.IsInternal(name))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .SelectMany(name =>
                Between(
                    Child(path, name),
                    old.Get(name),
                    @new.Get(name),
                    Sensitivities.Of(@new.ValueKind == JsonValueKind.Object ? @new : old, name, sensitivity)
                )
            );

    /// <summary>Of plain values those that came and those that went, whatever their places; of others place by place.</summary>
    private static IEnumerable<PropertyDifference> Items(
        string path,
        JsonElement old,
        JsonElement @new,
        Sensitivity sensitivity
    )
    {
        JsonElement[] olds = [.. old.EnumerateArray()],
            news = [.. @new.EnumerateArray()];
        if (olds.Concat(news).Any(v => v.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
        {
            return Enumerable
                .Range(0, Math.Max(olds.Length, news.Length))
                .SelectMany(i =>
                    Between(Index(path, i), olds.ElementAtOrDefault(i), news.ElementAtOrDefault(i), sensitivity)
                );
        }
        return
        [
            .. Missing(olds, news)
                .Select(d => new PropertyDifference(Index(path, d.Index), d.Value, default, sensitivity, false)),
            .. Missing(news, olds)
                .Select(d => new PropertyDifference(Index(path, d.Index), default, d.Value, sensitivity, false)),
        ];
    }

    /// <summary>The values that another list does not have, or not as often.</summary>
    private static IEnumerable<(int Index, JsonElement Value)> Missing(JsonElement[] values, JsonElement[] others)
    {
        var left = others.CountBy(v => v.GetRawText()).ToDictionary();
        for (int i = 0; i < values.Length; i++)
        {
            string text = values[i].GetRawText();
            if (left.TryGetValue(text, out int count) && count > 0)
                left[text] = count - 1;
            else
                yield return (i, values[i]);
        }
    }

    private static string Child(string path, string name)
    {
        bool isPlain = name.Length > 0 && name.IndexOfAny(['.', '[', ']', '"']) < 0;
        string key = isPlain ? name : $"[\"{name}\"]";
        return path.Length == 0 || !isPlain ? path + key : $"{path}.{key}";
    }

    private static string Index(string path, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
}
