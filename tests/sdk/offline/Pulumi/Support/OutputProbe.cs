using System.Collections.Immutable;
using Pulumi.Serialization;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Support;

/// <summary>Looks at outputs, and makes outputs of every kind.</summary>
internal static class OutputProbe
{
    public static readonly ImmutableArray<Resource> Resources =
    [
        new DependencyResource(FakeEngine.UrnOf("t:t:T", "r0")),
        new DependencyResource(FakeEngine.UrnOf("t:t:T", "r1")),
        new DependencyResource(FakeEngine.UrnOf("t:t:T", "r2")),
    ];

    public static Output<T> Make<T>(T value, Taint taint, bool isLate = false)
    {
        var state = OutputState<T>.Of(taint, () => value);
        return isLate ? new(LateAsync()) : new(state);

        async Task<OutputState<T>> LateAsync()
        {
            await Task.Yield();
            return state;
        }
    }

    public static Output<T> Unknown<T>() => Make(default(T)!, Taint.Unknown);

    public static (T Value, bool IsKnown, bool IsSecret) Look<T>(this Output<T> output)
    {
        var (value, taint) = output.State.GetAwaiter().GetResult();
        return (value, taint.IsKnown, taint.IsSecret);
    }

    public static Task<PropertyValue> SerializeAsync(
        object? value,
        bool keepResources = true,
        bool keepOutputs = false
    ) => new Serializer(new(keepResources, keepOutputs)).SerializeAsync("value", value);
}

/// <summary>An output as data, for properties that hold for all outputs.</summary>
internal sealed record OutputSpec(int Value, bool IsKnown, bool IsSecret, int ResourceMask, bool IsLate)
{
    public Taint Taint =>
        new(IsKnown, IsSecret, [.. OutputProbe.Resources.Where((_, i) => (ResourceMask & (1 << i)) != 0)]);

    public Output<int> Make() => OutputProbe.Make(Value, Taint, IsLate);
}
