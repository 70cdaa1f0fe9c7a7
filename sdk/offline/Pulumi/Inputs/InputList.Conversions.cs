using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputList<T>
{
    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(T value) => Of([value]);

    /// <summary>A list of one output.</summary>
    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    /// <summary>A list of one input.</summary>
    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(T[] values) => Of(values.Select(v => (Input<T>)v));

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(v => (Input<T>)v));

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(List<T> values) => Of(values.Select(v => (Input<T>)v));

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values.Select(v => (Input<T>)v));

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    /// <summary>A list of values.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(Output.Create(Wrap(values)));

    /// <summary>A list of outputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        new(Output.Create(values.IsDefault ? default : values.Select(v => (Input<T>)v).ToImmutableArray()));

    /// <summary>A list of inputs.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(Output.Create(values));

    /// <summary>A list that is an output as a whole.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(Wrap));

    /// <summary>A list that is an output as a whole.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(Wrap));

    /// <summary>A list that is an output as a whole.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(Wrap));

    /// <summary>A list that is an output as a whole.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.Apply(Wrap));

    private static InputList<T> Of(IEnumerable<Input<T>> elements) => new(Output.Create(elements.ToImmutableArray()));

    private static ImmutableArray<Input<T>> Wrap(ImmutableArray<T> values) =>
        values.IsDefault ? default : Wrap(values.AsEnumerable());

    // An output may hold null where its type does not say so: a provider did not answer.
    private static ImmutableArray<Input<T>> Wrap(IEnumerable<T>? values) =>
        values is null ? default : values.Select(v => (Input<T>)v).ToImmutableArray();
}
