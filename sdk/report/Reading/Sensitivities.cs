using System.Text.Json;
using PulumiApig.Report.Masking;

namespace PulumiApig.Report.Reading;

/// <summary>How sensitive a member of an object is.</summary>
internal static class Sensitivities
{
    /// <summary>By the member's name and by what is above it, whichever is more sensitive.</summary>
    public static Sensitivity Of(JsonElement parent, string name, Sensitivity above)
    {
        Sensitivity own = SensitiveName.Of(name);
        // Environment variables and the like: {"name": "DB_PASSWORD", "value": "…"}.
        if (name is "value" or "Value")
        {
            foreach (string label in (ReadOnlySpan<string>)["name", "Name", "key", "Key"])
                own = Max(own, SensitiveName.Of(parent.Text(label)));
        }
        return Max(own, above);
    }

    private static Sensitivity Max(Sensitivity one, Sensitivity other) => one > other ? one : other;
}
