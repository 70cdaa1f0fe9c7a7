using System.Diagnostics;

namespace PulumiApig.Gateway;

/// <summary>A text that must not be shown. Nothing prints it by accident; <see cref="Reveal"/> is the only way to it.</summary>
[DebuggerDisplay("***")]
public sealed class Secret : IEquatable<Secret>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _text;

    /// <summary>Keeps a text secret.</summary>
    public Secret(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text itself: for the request that needs it and nothing else.</summary>
    public string Reveal() => _text;

    /// <inheritdoc/>
    public bool Equals(Secret? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Three stars, whatever the text is.</summary>
    public override string ToString() => "***";
}
