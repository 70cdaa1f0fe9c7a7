namespace Pulumi;

/// <summary>An argument of a resource: a plain value or an output of another resource, by implicit conversion.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public class Input<T> : IOutput, IInput
{
    private protected Input(Output<T> flat) => Flat = flat;

    /// <summary>The value as one output. A collection is known here only when all its elements are.</summary>
    internal Output<T> Flat { get; private protected set; }

    object IInput.Inner => Inner;

    private protected virtual object Inner => Flat;

    /// <summary>A plain value.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>An output of another resource.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The input's value as an output.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.Flat;

    Task<OutputState<object?>> IOutput.StateAsync() => ((IOutput)Flat).StateAsync();
}

/// <summary>An <see cref="Input{T}"/> of any type.</summary>
internal interface IInput
{
    /// <summary>What is sent: an output, whose value may itself be a collection of inputs.</summary>
    object Inner { get; }
}
