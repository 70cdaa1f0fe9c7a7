using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs, for tests and for libraries. Ordinary programs use <c>Apply</c>.</summary>
public static class OutputUtilities
{
    /// <summary>An output whose value is not known, as in a preview.</summary>
    /// <param name="value">Only says the type.</param>
    public static Output<T> CreateUnknown<T>(T value) => new(new OutputState<T>(default!, Taint.Unknown));

    /// <summary>An output whose value is not known, as in a preview.</summary>
    /// <param name="valueFactory">Awaited; what it gives is not used.</param>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) =>
        Output.Tainted(Output.Create(valueFactory()), _ => Taint.Unknown);

    /// <summary>The resources that an output comes from.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.State).Taint.Resources;

    /// <summary>Whether the value of an output is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.State).Taint.IsKnown;

    /// <summary>The value of an output; the default of its type when it is unknown.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) => (await output.State).Value;

    /// <summary>The same output, coming from one more resource.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource) =>
        Output.Tainted(output, taint => taint with { Resources = taint.Resources.Add(resource) });
}
