using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads the outputs of a stack.</summary>
    /// <param name="name">Logical name; also the name of the stack, unless the arguments say another.</param>
    /// <param name="args">The stack.</param>
    /// <param name="options">How the engine treats it.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new() { Id = args?.Name ?? name }),
            null
        ) { }

    /// <summary>Name of the stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs of the stack; secret as a whole when any of them is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>Names of the outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the stack; null when it has none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        Find(name, (outputs, key) => outputs.GetValueOrDefault(key));

    /// <summary>An output that the stack must have; fails with <see cref="KeyNotFoundException"/>.</summary>
    public Output<object> RequireOutput(Input<string> name) =>
        Find(
            name,
            (outputs, key) =>
                outputs.GetValueOrDefault(key)
                ?? throw new KeyNotFoundException($"The stack {GetResourceName()} has no output '{key}'.")
        );

    /// <summary>The value of an output that is not secret; null when the stack has none of that name.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name) => await InTheClearAsync(GetOutput(name));

    /// <summary>The value of an output that is not secret and that the stack must have.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    /// <exception cref="KeyNotFoundException">The stack has no output of that name.</exception>
    public async Task<object> RequireValueAsync(Input<string> name) => await InTheClearAsync(RequireOutput(name));

    /// <summary>The value of an output, by whether it is secret.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var (value, taint) = await GetOutput(name).State;
        return taint.IsSecret ? new() { SecretValue = value } : new() { Value = value };
    }

    private static async Task<T> InTheClearAsync<T>(Output<T> output)
    {
        var (value, taint) = await output.State;
        return taint.IsSecret
            ? throw new InvalidOperationException(
                "The output is secret: read it by GetOutput, or by GetOutputDetailsAsync."
            )
            : value;
    }

    private Output<T> Find<T>(Input<string> name, Func<ImmutableDictionary<string, object>, string, T> read)
    {
        return new(FindAsync());

        async Task<OutputState<T>> FindAsync()
        {
            var key = await name.Flat.State;
            var outputs = await Outputs.State;
            var secrets = await SecretOutputNames.State;
            var taint = key.Taint.Join(outputs.Taint);
            // The whole is secret when any output is; the names tell which one it is, where the engine gives them.
            if (key.Taint.IsKnown && secrets.Taint.IsKnown && !secrets.Value.IsDefault)
                taint = taint with { IsSecret = key.Taint.IsSecret || secrets.Value.Contains(key.Value) };
            return OutputState<T>.Of(taint, () => read(outputs.Value, key.Value));
        }
    }
}

/// <summary>Which stack to read.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>Name of the stack, <c>organization/project/stack</c>.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>The value of an output of another stack: one of both is null.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value, when it is not secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value, when it is secret.</summary>
    public object? SecretValue { get; set; }
}
