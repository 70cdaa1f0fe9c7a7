namespace PulumiApig.Generator.Text;

/// <summary>A C# file of the SDK.</summary>
internal static class Source
{
    /// <summary>First line of every file, by which the generator knows its own.</summary>
    public const string Mark = "// Generated from the package schema by sdk/generator; `make sdk-code` writes it anew.";

    public static string Text(string space, Action<CodeWriter> write)
    {
        var body = new CodeWriter();
        write(body);
        var text = body.ToString();
        var code = new CodeWriter();
        code.Line(Mark);
        code.Gap();
        // Only what the file needs: the build refuses others.
        var usings = Namespaces.Where(n => n.Signs.Any(s => text.Contains(s, StringComparison.Ordinal))).ToList();
        foreach (var (name, _) in usings)
            code.Line($"using {name};");
        if (usings.Count > 0)
            code.Gap();
        code.Line($"namespace {space};");
        code.Line("");
        return code.ToString() + text;
    }

    private static readonly (string Name, string[] Signs)[] Namespaces =
    [
        ("System.Collections.Immutable", ["ImmutableArray", "ImmutableDictionary"]),
        ("System.ComponentModel", ["EditorBrowsable"]),
        ("System.Globalization", ["CultureInfo"]),
        ("System.Text.Json.Serialization", ["JsonPropertyName"]),
    ];
}
