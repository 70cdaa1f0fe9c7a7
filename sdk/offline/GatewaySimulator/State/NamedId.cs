namespace PulumiApig.Simulator.State;

/// <summary>Something that an option names: <c>ID</c> or <c>ID=NAME</c>.</summary>
internal sealed record NamedId(string Id, string? Name)
{
    public static NamedId Parse(string text) =>
        text.Split('=', 2) is [var id, var name] ? new NamedId(id, name) : new NamedId(text, null);
}
