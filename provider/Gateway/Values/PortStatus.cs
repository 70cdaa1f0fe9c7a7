namespace PulumiApig.Gateway;

/// <summary>Whether an ingress port works. An answer may carry a name that this version does not know: it is kept.</summary>
public sealed record PortStatus
{
    private PortStatus(string name) => Name = name;

    /// <summary>The port works.</summary>
    public static PortStatus Normal { get; } = new("normal");

    /// <summary>The port cannot be used.</summary>
    public static PortStatus Abnormal { get; } = new("abnormal");

    /// <summary>The name on the wire; empty when the answer had none.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static PortStatus FromAnswer(string? name) => new(name ?? "");
}
