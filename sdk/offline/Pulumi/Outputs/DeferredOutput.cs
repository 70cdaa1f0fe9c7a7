namespace Pulumi;

/// <summary>An output that is handed out before it is made, for parts of a program that need each other.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Output<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An output without a value; <see cref="Resolve"/> gives it one.</summary>
    public DeferredOutput() => Output = new(StateAsync());

    /// <summary>The output.</summary>
    public Output<T> Output { get; }

    /// <summary>Gives the output its value.</summary>
    /// <exception cref="InvalidOperationException">It has one already.</exception>
    public void Resolve(Output<T> output) => _source.SetResult(output);

    private async Task<OutputState<T>> StateAsync() => await (await _source.Task).State;
}
