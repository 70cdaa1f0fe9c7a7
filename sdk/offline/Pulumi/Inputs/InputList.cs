using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A list argument. The list and its elements are kept apart: a list with one unknown element is still known as a
/// list.
/// </summary>
/// <typeparam name="T">Type of an element.</typeparam>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _elements;

    /// <summary>An empty list.</summary>
    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty)) { }

    private InputList(Output<ImmutableArray<Input<T>>> elements)
        : base(Flatten(elements)) => _elements = elements;

    private protected override object Inner => _elements;

    /// <summary>Appends elements.</summary>
    public void Add(params Input<T>[] inputs) => Append(Output.Create(inputs.ToImmutableArray()));

    /// <summary>Appends the elements of another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Appends the elements of another list.</summary>
    public void AddRange(InputList<T> inputs) => Append(inputs._elements);

    /// <summary>A new list of the elements of both.</summary>
    public InputList<T> Concat(InputList<T> other) => new(Concat(_elements, other._elements));

    /// <summary>The elements, once the list is known; none in a preview that does not know it.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var state = await _elements.State.WaitAsync(cancellationToken);
        foreach (var element in state.Value.IsDefault ? [] : state.Value)
            yield return element;
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An input list may not be known yet; read it by 'await foreach'.");

    internal InputList<T> Clone() => new(_elements);

    private static Output<ImmutableArray<T>> Flatten(Output<ImmutableArray<Input<T>>> elements) =>
        elements.Apply(e => e.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(e.AsEnumerable()));

    private static Output<ImmutableArray<Input<T>>> Concat(
        Output<ImmutableArray<Input<T>>> first,
        Output<ImmutableArray<Input<T>>> second
    ) => Output.Tuple(first, second).Apply(t => Elements(t.Item1).AddRange(Elements(t.Item2)));

    private static ImmutableArray<Input<T>> Elements(ImmutableArray<Input<T>> array) => array.IsDefault ? [] : array;

    private void Append(Output<ImmutableArray<Input<T>>> more)
    {
        _elements = Concat(_elements, more);
        Flat = Flatten(_elements);
    }
}
