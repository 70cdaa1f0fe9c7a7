namespace Pulumi;

/// <summary>
/// A former identity of a resource, so that renaming or moving it does not replace it: a URN, or the parts that were
/// different.
/// </summary>
public sealed class Alias
{
    /// <summary>The whole former URN; then no other part may be set.</summary>
    public string? Urn { get; set; }

    /// <summary>Former name; null for the present one.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>Former type; null for the present one.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>Former stack; null for the present one.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>Former project; null for the present one.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>Former parent; null for the present one. Excludes <see cref="ParentUrn"/> and <see cref="NoParent"/>.</summary>
    public Resource? Parent { get; set; }

    /// <summary>URN of the former parent. Excludes <see cref="Parent"/> and <see cref="NoParent"/>.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>It had no parent. Excludes <see cref="Parent"/> and <see cref="ParentUrn"/>.</summary>
    public bool NoParent { get; set; }

    /// <exception cref="ArgumentException">More than one kind of former parent is set.</exception>
    internal void CheckParent()
    {
        if ((Parent is null ? 0 : 1) + (ParentUrn is null ? 0 : 1) + (NoParent ? 1 : 0) > 1)
            throw new ArgumentException("An alias may set one of Parent, ParentUrn and NoParent.");
    }
}
