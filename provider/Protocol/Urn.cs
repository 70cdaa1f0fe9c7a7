namespace PulumiApig.Protocol;

/// <summary>
/// The name of a resource in a stack: <c>urn:pulumi:STACK::PROJECT::TYPE::NAME</c>, where TYPE lists the types of the
/// parents too, each followed by <c>$</c>. Compared as plain text.
/// </summary>
/// <param name="Value">The whole text.</param>
public readonly record struct Urn(string Value)
{
    /// <summary>Type of the root resource of every stack.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";
    private const string Separator = "::";

    /// <summary>Name of the stack.</summary>
    public string Stack => Part(0);

    /// <summary>Name of the project.</summary>
    public string Project => Part(1);

    /// <summary>Type of the resource, after those of its parents.</summary>
    public string QualifiedType => Part(2);

    /// <summary>Type of the resource alone, such as <c>apig:index:AppAcl</c>.</summary>
    public string Type => QualifiedType[(QualifiedType.LastIndexOf('$') + 1)..];

    /// <summary>Name of the resource; it may itself contain <c>::</c>.</summary>
    public string Name => Part(3);

    /// <summary>Whether the text has all four parts.</summary>
    public bool IsValid =>
        Value.StartsWith(Prefix, StringComparison.Ordinal) && Value[Prefix.Length..].Split(Separator, 4).Length == 4;

    /// <summary>Builds the URN of a resource. The stack as a parent adds nothing to the type.</summary>
    public static Urn Create(string stack, string project, Urn? parent, string type, string name)
    {
        var qualified = parent is { } p && p.QualifiedType != StackType ? p.QualifiedType + "$" + type : type;
        return new(Prefix + stack + Separator + project + Separator + qualified + Separator + name);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private string Part(int index)
    {
        var parts = Value.StartsWith(Prefix, StringComparison.Ordinal)
            ? Value[Prefix.Length..].Split(Separator, 4)
            : [];
        return parts.Length == 4 ? parts[index] : throw new FormatException($"'{Value}' is not a URN.");
    }
}
