namespace PulumiApig.Gateway;

/// <summary>A setting together with where it came from, for messages such as "accessKey from HW_ACCESS_KEY".</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Name">The name of the setting.</param>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it came from: "the configuration", a variable, a file.</param>
public sealed record Sourced<T>(string Name, T Value, string Source)
{
    /// <summary>The name and the source; never the value.</summary>
    public override string ToString() => $"{Name} from {Source}";
}
