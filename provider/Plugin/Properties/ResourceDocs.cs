namespace PulumiApig.Plugin.Properties;

/// <summary>The long texts of the schema, each in a Markdown file beside the code that it is about.</summary>
internal static class ResourceDocs
{
    /// <summary>The text of a resource or function by its name, such as <c>AppAcl</c>.</summary>
    public static string Read(string name)
    {
        using var stream =
            typeof(ResourceDocs).Assembly.GetManifestResourceStream($"docs/{name}.md")
            ?? throw new InvalidOperationException($"There is no text docs/{name}.md.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }
}
