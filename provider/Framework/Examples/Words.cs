namespace PulumiApig.Framework.Examples;

/// <summary>Names as languages write them.</summary>
internal static class Words
{
    public static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Snake(string name) =>
        string.Concat(name.Select(c => char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{c}"));
}
