using System.Collections.Immutable;
using System.Globalization;
using PulumiApig.Framework.Messages;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Types;

/// <summary>What is wrong with the inputs, all of it at once, each with its property path.</summary>
public sealed class Failures
{
    private readonly List<(string Path, Message Reason)> _failures = [];

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _failures.Count > 0;

    /// <summary>Adds what is wrong with one value.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="reason">What is wrong and what would be right, so that it reads on from the path.</param>
    public void Add(string path, string reason) => Add(path, FrameworkMessages.InvalidValue.Says(reason));

    /// <summary>Adds what is wrong with one property.</summary>
    /// <param name="path">Its path; empty for the resource as a whole.</param>
    /// <param name="reason">What is wrong and what would be right, so that it reads on from the path.</param>
    public void Add(string path, Message reason) => _failures.Add((path, reason));

    /// <summary>Moves what is wrong elsewhere here, below a path.</summary>
    public void MoveFrom(Failures others, string path)
    {
        foreach (var (inner, reason) in others._failures)
            Add(
                inner.Length == 0 ? path
                    : inner[0] == '[' ? path + inner
                    : $"{path}.{inner}",
                reason
            );
        others._failures.Clear();
    }

    /// <summary>Takes over where something is wrong with a secret; what, would tell of the secret.</summary>
    public void AddWithoutReasons(Failures others)
    {
        foreach (var property in others._failures.Select(f => f.Path).Distinct())
            Add(property, FrameworkMessages.InvalidSecret());
    }

    /// <summary>Adds all that is wrong elsewhere.</summary>
    public void AddRange(Failures others) => _failures.AddRange(others._failures);

    /// <summary>All of it as one text, for calls whose answers have no place for failures.</summary>
    /// <param name="prefix">What stands before each path.</param>
    public string Describe(string prefix = "") =>
        string.Join("; ", _failures.Select(f => $"{prefix}{f.Path} {f.Reason.Text}".TrimStart()));

    /// <summary>All of it with paths.</summary>
    /// <param name="render">Writes a message out.</param>
    internal ImmutableArray<(string Property, string Reason)> ToImmutable(Func<Message, string> render) =>
        [.. _failures.Select(f => (f.Path, render(f.Reason)))];

    /// <summary>
    /// All of it as the engine can show it. It knows top-level names only, and shows any other path with the value
    /// "nil": so a nested path begins the reason, with its value. It shows the value of a top-level property: so the path
    /// of a secret begins the reason too, without its value.
    /// </summary>
    /// <param name="inputs">The inputs, secrets marked.</param>
    /// <param name="render">Writes a message out.</param>
    internal ImmutableArray<(string Property, string Reason)> ToImmutable(
        PropertyMap inputs,
        Func<Message, string> render
    ) =>
        [
            .. _failures.Select(f =>
                IsTop(f.Path) && !inputs.Get(f.Path).ContainsSecrets
                    ? (f.Path, render(f.Reason))
                    : Nested(f.Path, f.Reason, inputs, render)
            ),
        ];

    private static bool IsTop(string path) => path.AsSpan().IndexOfAny('.', '[') < 0;

    private static (string Property, string Reason) Nested(
        string path,
        Message reason,
        PropertyMap inputs,
        Func<Message, string> render
    )
    {
        var value = Shown(path, inputs);
        var quoted = value is null || reason.Text.Contains(value, StringComparison.Ordinal) ? "" : $" {value}";
        return ("", $"{path}{quoted} {render(reason)}");
    }

    private static string? Shown(string path, PropertyMap inputs)
    {
        if (
            !PropertyPath.TryParse(path, out var parsed)
            || IsHidden(parsed, inputs)
            || !parsed.TryGet(inputs, out var value)
        )
            return null;
        return value.Kind switch
        {
            PropertyKind.Text => $"'{value.AsText}'",
            PropertyKind.Number => value.AsNumber.ToString(CultureInfo.InvariantCulture),
            PropertyKind.Bool => value.AsBool ? "true" : "false",
            _ => null,
        };
    }

    // A secret anywhere on the way hides what is below.
    private static bool IsHidden(PropertyPath path, PropertyMap inputs) =>
        path.Segments is [{ Field: { } top }, ..] && inputs.Get(top).ContainsSecrets;
}
