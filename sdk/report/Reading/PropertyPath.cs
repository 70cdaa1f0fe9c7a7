using System.Globalization;
using System.Text.Json;
using PulumiApig.Report.Masking;

namespace PulumiApig.Report.Reading;

/// <summary>A path as the engine writes it: <c>root.member[3]["a key"]</c>.</summary>
internal static class PropertyPath
{
    /// <summary>What stands at the path, undefined when nothing does, and how sensitive the names on the way are.</summary>
    public static (JsonElement Value, Sensitivity Sensitivity) Find(JsonElement root, string path)
    {
        JsonElement value = root;
        Sensitivity sensitivity = Sensitivity.None;
        foreach ((string? name, int index) in Segments(path))
        {
            // What is secret or not known is so in all of its parts.
            if (ReservedText.WordFor(value) is not null)
                break;
            if (name is not null)
            {
                sensitivity = Sensitivities.Of(value, name, sensitivity);
                value = value.Get(name);
            }
            else
            {
                value =
                    value.ValueKind == JsonValueKind.Array && index < value.GetArrayLength() ? value[index] : default;
            }
        }
        return (value, sensitivity);
    }

    private static IEnumerable<(string? Name, int Index)> Segments(string path)
    {
        int at = 0;
        while (at < path.Length)
        {
            if (path[at] == '.')
            {
                at++;
            }
            else if (path[at] == '[')
            {
                int end = EndOfBracket(path, at);
                string inside = path[(at + 1)..end];
                yield return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                    ? (null, index)
                    : (inside.Trim('"').Replace("\\\"", "\"", StringComparison.Ordinal), -1);
                at = Math.Min(end + 1, path.Length);
            }
            else
            {
                int end = path.IndexOfAny(['.', '['], at);
                end = end < 0 ? path.Length : end;
                yield return (path[at..end], -1);
                at = end;
            }
        }
    }

    /// <summary>Where the bracket closes; a quoted key may hold brackets itself.</summary>
    private static int EndOfBracket(string path, int start)
    {
        bool isQuoted = start + 1 < path.Length && path[start + 1] == '"';
        int at = isQuoted ? start + 2 : start + 1;
        while (isQuoted && at < path.Length && path[at] != '"')
            at += path[at] == '\\' ? 2 : 1;
        int end = at < path.Length ? path.IndexOf(']', at) : -1;
        return end < 0 ? path.Length : end;
    }
}
