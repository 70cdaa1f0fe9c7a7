namespace PulumiApig.Framework.Types;

/// <summary>An input as far as it is known: left out, unknown until the update, or a value.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design",
    "CA1000",
    Justification = "Input<T>.Missing says which input it is about."
)]
public readonly record struct Input<T>
{
    private readonly T? _value;
    private readonly State _state;

    private Input(State state, T? value) => (_state, _value) = (state, value);

    private enum State : byte
    {
        Missing,
        Unknown,
        Known,
    }

    /// <summary>The program did not give it.</summary>
    public static Input<T> Missing => default;

    /// <summary>The program gives it, but what it will be is not known before the update.</summary>
    public static Input<T> Unknown => new(State.Unknown, default);

    /// <summary>Whether the program left it out.</summary>
    public bool IsMissing => _state == State.Missing;

    /// <summary>Whether it is not known before the update.</summary>
    public bool IsUnknown => _state == State.Unknown;

    /// <summary>Whether there is a <see cref="Value"/>.</summary>
    public bool IsKnown => _state == State.Known;

    /// <summary>The value, where it is known.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public T Value => IsKnown ? _value! : throw new InvalidOperationException($"The input is {_state}.");

    /// <summary>A value.</summary>
    public static Input<T> Known(T value) => new(State.Known, value);

    /// <summary>The value, or a default where it was left out or is not known.</summary>
    public T? Or(T? fallback) => IsKnown ? _value : fallback;
}
