namespace PulumiApig.LocalEngine;

/// <summary>What an <see cref="InlineStack"/> starts with.</summary>
public sealed record InlineStackOptions
{
    /// <summary>Name of the project.</summary>
    public string Project { get; init; } = "test";

    /// <summary>Name of the stack.</summary>
    public string Stack { get; init; } = "test";

    /// <summary>
    /// The configuration: <c>namespace:key</c> to value, lists and objects as JSON. Keys without a namespace belong to
    /// the project.
    /// </summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    /// <summary>Folders of plugins, by package. Others are looked for as the Pulumi CLI does.</summary>
    public IReadOnlyDictionary<string, string> Plugins { get; init; } = new Dictionary<string, string>();
}
