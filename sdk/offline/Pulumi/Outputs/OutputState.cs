namespace Pulumi;

/// <summary>What an output resolves to. The value of an unknown output is the default of its type.</summary>
internal sealed record OutputState<T>(T Value, Taint Taint)
{
    public static OutputState<T> Known(T value) => new(value, Taint.None);

    /// <summary>The value, or the default of its type when the taint says that it is not known.</summary>
    public static OutputState<T> Of(Taint taint, Func<T> value) => new(taint.IsKnown ? value() : default!, taint);
}

/// <summary>An <see cref="Output{T}"/> or <see cref="Input{T}"/> of any type.</summary>
internal interface IOutput
{
    Task<OutputState<object?>> StateAsync();
}
