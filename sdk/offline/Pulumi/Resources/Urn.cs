using PulumiUrn = PulumiApig.Protocol.Urn;

namespace Pulumi;

/// <summary>The name of a resource that is unique among all stacks. Compared as plain text.</summary>
/// <param name="value">The whole text.</param>
public readonly struct Urn(string value) : IEquatable<Urn>
{
    private readonly string _value = value;

    /// <summary>The URN that a resource has, or would have, from its parts.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="type">Type token.</param>
    /// <param name="parent">Parent; null for none.</param>
    /// <param name="parentUrn">URN of the parent, where there is no object for it.</param>
    /// <param name="project">Project; null for this one. Only used without a parent.</param>
    /// <param name="stack">Stack; null for this one. Only used without a parent.</param>
    /// <exception cref="ArgumentException">Both forms of a parent are given.</exception>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null
    )
    {
        if (parent is not null && parentUrn is not null)
            throw new ArgumentException("Give either the parent or its URN, not both.", nameof(parentUrn));
        var given = parent is null ? parentUrn?.Flat : parent.Urn;
        if (given is not null)
        {
            return Output
                .Tuple(name.Flat, type.Flat, given)
                .Apply(t =>
                {
                    var above = new PulumiUrn(t.Item3);
                    return PulumiUrn.Create(above.Stack, above.Project, above, t.Item2, t.Item1).Value;
                });
        }
        var settings = Deployment.Running.Settings;
        return Output
            .Tuple<string, string, string, string>(name, type, project ?? settings.Project, stack ?? settings.Stack)
            .Apply(t => PulumiUrn.Create(t.Item4, t.Item3, null, t.Item2, t.Item1).Value);
    }

    /// <summary>The whole text.</summary>
    public static implicit operator string(Urn value) => value.ToString();

    /// <summary>Whether both are the same text.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they are different texts.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Urn other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The whole text.</summary>
    public override string ToString() => _value ?? "";
}
