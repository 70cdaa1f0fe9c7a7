using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// What clings to a value on its way through a program: whether it is known yet, whether it must be hidden, and the
/// resources that it comes from. Joining two taints never loses any of the three.
/// </summary>
internal sealed record Taint(bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)
{
    public static readonly Taint None = new(true, false, []);

    public static readonly Taint Secret = None with { IsSecret = true };

    public static readonly Taint Unknown = None with { IsKnown = false };

    public Taint Join(Taint other)
    {
        if (ReferenceEquals(this, None))
            return other;
        if (ReferenceEquals(other, None))
            return this;
        return new(IsKnown && other.IsKnown, IsSecret || other.IsSecret, Resources.Union(other.Resources));
    }
}
