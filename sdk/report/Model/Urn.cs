namespace PulumiApig.Report.Model;

/// <summary>The name of a resource: <c>urn:pulumi:STACK::PROJECT::TYPE::NAME</c>.</summary>
internal sealed record Urn(string Stack, string Project, string Type, string Name)
{
    /// <summary>Reads a URN. What is none becomes the name of a resource of unknown type.</summary>
    public static Urn Parse(string text)
    {
        const string prefix = "urn:pulumi:";
        // A name may itself contain the separator.
        string[] parts = text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..].Split("::", 4) : [];
        if (parts is not [var stack, var project, var qualified, var name])
            return new("", "", "", text);
        // parent$child$own: the type of the resource itself comes last.
        return new(stack, project, qualified[(qualified.LastIndexOf('$') + 1)..], name);
    }

    /// <summary>Whether the engine made it, for resources that name no provider.</summary>
    public bool IsDefaultProvider =>
        Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
        && (Name == "default" || Name.StartsWith("default_", StringComparison.Ordinal));

    public bool IsStack => Type == "pulumi:pulumi:Stack";
}
