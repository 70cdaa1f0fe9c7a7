using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes outputs and joins them.</summary>
public static partial class Output
{
    /// <summary>An output of a value.</summary>
    public static Output<T> Create<T>(T value) => new(OutputState<T>.Known(value));

    /// <summary>An output of what a task gives.</summary>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>A secret of a value: it is encrypted in the state and hidden on the screen.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(new OutputState<T>(value, Taint.Secret));

    /// <summary>A secret of what a task gives.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => CreateSecret(Create(value));

    /// <summary>The same output, as a secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => Tainted(value, taint => taint with { IsSecret = true });

    /// <summary>The same output, in the clear. Values computed from the secret before stay secret.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => Tainted(output, taint => taint with { IsSecret = false });

    /// <summary>Whether an output is secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.State).Taint.IsSecret;

    /// <summary>Joins inputs: known when all are, secret when any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => Join<T>(inputs);

    /// <summary>Joins inputs: known when all are, secret when any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => Join<T>(inputs);

    /// <summary>Joins outputs: known when all are, secret when any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => Join<T>(outputs);

    /// <summary>Joins outputs: known when all are, secret when any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => Join<T>(outputs);

    /// <summary>
    /// A text with values in it, such as <c>Output.Format($"https://{domain}:{port}")</c>. Outputs, inputs and plain
    /// values may stand in the holes; numbers are written in the invariant culture.
    /// </summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var holes = formattableString.GetArguments().Select(a => a as IOutput ?? Create(a));
        return Join(holes, values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, values));
    }

    internal static Output<T> Tainted<T>(Output<T> output, Func<Taint, Taint> change)
    {
        return new(ChangeAsync());

        async Task<OutputState<T>> ChangeAsync()
        {
            var state = await output.State;
            return state with { Taint = change(state.Taint) };
        }
    }

    private static Output<ImmutableArray<T>> Join<T>(IEnumerable<IOutput> parts) =>
        Join(parts.ToImmutableArray(), values => values.Select(v => (T)v!).ToImmutableArray());

    private static Output<TResult> Join<TResult>(IEnumerable<IOutput> parts, Func<object?[], TResult> make)
    {
        return new(JoinAsync());

        async Task<OutputState<TResult>> JoinAsync()
        {
            var values = new List<object?>();
            var taint = Taint.None;
            // All of them, even past an unknown one: each may add a secret, a resource or a failure.
            foreach (var part in parts)
            {
                var state = await part.StateAsync();
                values.Add(state.Value);
                taint = taint.Join(state.Taint);
            }
            return OutputState<TResult>.Of(taint, () => make([.. values]));
        }
    }
}
