using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Gateway;

/// <summary>What came of a call: a value, or an error that was to be expected. Exceptions are for misuse only.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Outcome<T>
{
    private readonly T? _value;

    internal Outcome(T value) => _value = value;

    internal Outcome(GatewayError error) => Error = error;

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The call failed; the message is the error's text.</exception>
    public T Value => Error is null ? _value! : throw new InvalidOperationException(Error.Describe());

    /// <summary>Why there is no value; null when there is one.</summary>
    public GatewayError? Error { get; }

    /// <summary>Wraps a value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value);

    /// <summary>Wraps an error.</summary>
    public static implicit operator Outcome<T>(GatewayError error) => new(error);

    /// <summary>Hands over the value, or else the error.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out GatewayError? error)
    {
        (value, error) = (_value, Error);
        return error is null;
    }

    /// <summary>The value or the error as text.</summary>
    public override string ToString() => Error is null ? $"{_value}" : Error.Describe();

    internal Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => Error is null ? next(_value!) : Error;
}

/// <summary>Wraps values whose type rules out an implicit conversion, such as interfaces.</summary>
internal static class Outcome
{
    public static Outcome<T> Of<T>(T value) => new(value);
}
