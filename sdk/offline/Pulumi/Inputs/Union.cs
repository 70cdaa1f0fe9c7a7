namespace Pulumi;

/// <summary>A value of one of two types. The default union holds the default of the first.</summary>
/// <typeparam name="T0">First type.</typeparam>
/// <typeparam name="T1">Second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _value0;
    private readonly T1 _value1;

    private Union(bool isT1, T0 value0, T1 value1) => (IsT1, _value0, _value1) = (isT1, value0, value1);

    /// <summary>Whether it holds its first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether it holds its second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value of the first type.</summary>
    /// <exception cref="InvalidOperationException">It holds the other.</exception>
    public T0 AsT0 => IsT0 ? _value0 : throw Holds(typeof(T1));

    /// <summary>The value of the second type.</summary>
    /// <exception cref="InvalidOperationException">It holds the other.</exception>
    public T1 AsT1 => IsT1 ? _value1 : throw Holds(typeof(T0));

    /// <summary>The value, whatever its type.</summary>
    public object Value => (IsT1 ? _value1 : _value0)!;

    /// <summary>A union of the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(false, input, default!);

    /// <summary>A union of the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(true, default!, input);

    /// <summary>A union of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A union of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold the same type and equal values.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they differ in type or value.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>Calls the function for the type that it holds.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT1 ? f1(_value1) : f0(_value0);

    /// <summary>Calls the action for the type that it holds.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT1)
            f1(_value1);
        else
            f0(_value0);
    }

    /// <summary>Changes the value of the first type.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => Bimap(mapFunc, v => v);

    /// <summary>Changes the value of the second type.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => Bimap(v => v, mapFunc);

    /// <summary>Changes the value, whatever its type.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(
        Func<T0, TResult0> mapFunc0,
        Func<T1, TResult1> mapFunc1
    ) =>
        IsT1
            ? Union<TResult0, TResult1>.FromT1(mapFunc1(_value1))
            : Union<TResult0, TResult1>.FromT0(mapFunc0(_value0));

    /// <summary>Whether it holds its first type; the value, or what it holds instead.</summary>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        (value, remainder) = (_value0, _value1);
        return IsT0;
    }

    /// <summary>Whether it holds its second type; the value, or what it holds instead.</summary>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        (value, remainder) = (_value1, _value0);
        return IsT1;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) =>
        IsT1 == other.IsT1
        && (
            IsT1
                ? EqualityComparer<T1>.Default.Equals(_value1, other._value1)
                : EqualityComparer<T0>.Default.Equals(_value0, other._value0)
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <summary>The text of the value.</summary>
    public override string ToString() => Value?.ToString() ?? "";

    private static InvalidOperationException Holds(Type type) => new($"This union holds a {type.Name}.");
}

/// <summary>A <see cref="Union{T0, T1}"/> of any types.</summary>
internal interface IUnion
{
    object Value { get; }
}
