using PulumiApig.Framework.Types;

namespace PulumiApig.Framework.Fields;

/// <summary>Properties that are always there, and that no program gives.</summary>
public static class OutputField
{
    /// <summary>A text that the service gives.</summary>
    public static Field<string> Text(string name, string doc) => Field.Required(name, PlainText.Any, doc);
}
