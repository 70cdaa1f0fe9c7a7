namespace Pulumi;

/// <summary>
/// A value that may only become known while the program runs, together with whether it is secret and which resources
/// it comes from.
/// </summary>
/// <remarks>
/// In a preview a value that a provider computes stays unknown: callbacks of <c>Apply</c> are then not called. An
/// output that fails makes the program fail, even when nothing reads it.
/// </remarks>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    /// <param name="state">What the output resolves to.</param>
    /// <param name="isTracked">Whether the program waits for it, and fails when it fails.</param>
    internal Output(Task<OutputState<T>> state, bool isTracked = true)
    {
        State = state;
        if (isTracked)
            Deployment.Current?.Work.Track(state);
    }

    internal Output(OutputState<T> state) => State = Task.FromResult(state);

    internal Task<OutputState<T>> State { get; }

    /// <summary>An output of what a task gives.</summary>
    public static Output<T> Create(Task<T> value) => new(KnownAsync(value));

    /// <summary>Computes a value from this one, once it is known.</summary>
    /// <param name="func">Called with the value; never called while it is unknown.</param>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) =>
        new(ThenAsync(value => Task.FromResult(OutputState<TResult>.Known(func(value)))));

    /// <summary>Computes a value from this one, once it is known.</summary>
    /// <param name="func">Called with the value; never called while it is unknown.</param>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        new(ThenAsync(value => Output<TResult>.KnownAsync(func(value))));

    /// <summary>Computes an input from this value, once it is known, and unwraps it.</summary>
    /// <param name="func">Called with the value; never called while it is unknown. Null gives the default.</param>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        new(ThenAsync(value => func(value)?.Flat.State));

    /// <summary>Computes an output from this value, once it is known, and unwraps it.</summary>
    /// <param name="func">Called with the value; never called while it is unknown. Null gives the default.</param>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) =>
        new(ThenAsync(value => func(value)?.State));

    /// <summary>Does something with this value, once it is known.</summary>
    /// <param name="func">Called with the value; never called while it is unknown.</param>
    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        new(
            ThenAsync(async value =>
            {
                await func(value);
                return OutputState<ValueTuple>.Known(default);
            })
        );

    /// <summary>As <see cref="Apply{TResult}(Func{T, Output{TResult}})"/>, for callers that do not know the type.</summary>
    /// <param name="func">Called with the value; never called while it is unknown.</param>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) =>
        new(ThenAsync(value => func(value).State));

    /// <summary>
    /// Warns, and explains how to get at the value: it is never part of this text. With the environment variable
    /// <c>PULUMI_ERROR_OUTPUT_STRING</c> set to <c>true</c> or <c>1</c> it throws.
    /// </summary>
    /// <exception cref="InvalidOperationException">The variable is set, or no deployment runs.</exception>
    public override string ToString()
    {
        var message = $"""
            An Output<{typeof(T).Name}> has no text of its own: its value may not be known yet.
            Use one of these instead:
              output.Apply(value => $"prefix {"{value}"}")
              Output.Format($"prefix {"{output}"}")
            """;
        if (EnvironmentSwitch.IsOn("PULUMI_ERROR_OUTPUT_STRING"))
            throw new InvalidOperationException(message);
        Log.Warn(message);
        return message;
    }

    async Task<OutputState<object?>> IOutput.StateAsync()
    {
        var state = await State;
        return new(state.Value, state.Taint);
    }

    private static async Task<OutputState<T>> KnownAsync(Task<T> value) => OutputState<T>.Known(await value);

    private async Task<OutputState<TResult>> ThenAsync<TResult>(Func<T, Task<OutputState<TResult>>?> func)
    {
        var outer = await State;
        if (!outer.Taint.IsKnown || func(outer.Value) is not { } next)
            return new(default!, outer.Taint);
        var inner = await next;
        return new(inner.Value, outer.Taint.Join(inner.Taint));
    }
}
