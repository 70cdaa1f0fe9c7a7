using System.Collections.Immutable;
using System.Reflection;
using PulumiApig.Protocol.Values;

namespace Pulumi.Serialization;

/// <summary>
/// The outputs of a resource before its answer: every property marked with <see cref="OutputAttribute"/> gets an
/// output at once, and its value when the engine has answered.
/// </summary>
internal sealed class OutputSources
{
    private readonly Resource _resource;
    private readonly ImmutableDictionary<string, IOutputSource> _sources;

    private OutputSources(Resource resource, ImmutableDictionary<string, IOutputSource> sources) =>
        (_resource, _sources) = (resource, sources);

    /// <summary>Sets the output properties of a resource.</summary>
    /// <param name="resource">The resource, while it is being constructed.</param>
    /// <param name="onlyUrn">True for a component that the program builds: the other outputs are its own.</param>
    public static OutputSources Attach(Resource resource, bool onlyUrn)
    {
        var sources = ImmutableDictionary.CreateBuilder<string, IOutputSource>();
        foreach (var (property, name) in Properties(resource))
        {
            if (onlyUrn && name != "urn")
                continue;
            var where = $"{property.DeclaringType!.FullName}.{property.Name}";
            if (
                !property.PropertyType.IsConstructedGenericType
                || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>)
            )
                throw new InvalidOperationException($"{where} is marked as an output, but is not an Output<T>.");
            // A private setter is only seen on the type that declares it.
            var setter = property.DeclaringType.GetProperty(property.Name)!.GetSetMethod(nonPublic: true);
            if (setter is null)
                throw new InvalidOperationException($"{where} is marked as an output, but cannot be set.");
            var type = property.PropertyType.GetGenericArguments()[0];
            TargetTypes.Check(type, where);
            var source = (IOutputSource)Activator.CreateInstance(typeof(OutputSource<>).MakeGenericType(type))!;
            setter.Invoke(resource, [source.Output]);
            sources.Add(name, source);
        }
        return new(resource, sources.ToImmutable());
    }

    /// <summary>The output properties of a resource with their names on the wire.</summary>
    public static IEnumerable<(PropertyInfo Property, string Name)> Properties(Resource resource) =>
        from property in resource.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        let mark = property.GetCustomAttribute<OutputAttribute>()
        where mark is not null
        select (property, mark.Name ?? property.Name);

    /// <summary>Gives the outputs their values.</summary>
    /// <param name="answer">What the engine answered.</param>
    /// <param name="isMissingKnown">Whether an output that the answer leaves out is known to be null.</param>
    /// <param name="log">Told of values that do not fit.</param>
    public void Resolve(ResourceAnswer answer, bool isMissingKnown, EngineLog log)
    {
        var own = Taint.None with { Resources = [_resource] };
        foreach (var (name, source) in _sources)
        {
            if (name == "urn")
                source.Resolve(answer.Urn, own);
            else if (name == "id")
                source.Resolve(answer.Id, own with { IsKnown = answer.Id.Length > 0 });
            else if (!answer.Outputs.TryGetValue(name, out var value))
                source.Resolve(null, own with { IsKnown = isMissingKnown });
            else
                ResolveFrom(value, name, source, own.Join(Dependencies(answer, name)), log);
        }
    }

    /// <summary>Makes all outputs fail.</summary>
    public void Fail(Exception error)
    {
        foreach (var source in _sources.Values)
            source.Fail(error);
    }

    private static Taint Dependencies(ResourceAnswer answer, string name) =>
        Taint.None with
        {
            Resources = [.. answer.Dependencies.GetValueOrDefault(name, []).Select(urn => new DependencyResource(urn))],
        };

    private void ResolveFrom(PropertyValue value, string name, IOutputSource source, Taint taint, EngineLog log)
    {
        var unwrapped = Unwrapped.Of(value);
        taint = taint.Join(unwrapped.Taint);
        var converter = new ValueConverter(message => log.Warn(message, _resource));
        source.Resolve(taint.IsKnown ? converter.Convert(name, unwrapped.Value, source.ValueType) : null, taint);
    }
}

/// <summary>What the engine answered about a resource.</summary>
internal sealed record ResourceAnswer(string Urn, string Id, PropertyMap Outputs)
{
    public ImmutableDictionary<string, ImmutableArray<string>> Dependencies { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>False when the step of the resource failed or was skipped and the program goes on all the same.</summary>
    public bool IsComplete { get; init; } = true;
}

/// <summary>An <see cref="OutputSource{T}"/> of any type.</summary>
internal interface IOutputSource
{
    Type ValueType { get; }

    IOutput Output { get; }

    void Resolve(object? value, Taint taint);

    void Fail(Exception error);
}

/// <summary>An output, and the means to give it a value later.</summary>
internal sealed class OutputSource<T> : IOutputSource
{
    private readonly TaskCompletionSource<OutputState<T>> _state = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    // The program waits for the registration, which never starts when a constructor fails.
    public OutputSource() => Output = new Output<T>(_state.Task, isTracked: false);

    public Type ValueType => typeof(T);

    public IOutput Output { get; }

    public void Resolve(object? value, Taint taint) =>
        _state.TrySetResult(new(value is null ? default! : (T)value, taint));

    public void Fail(Exception error) => _state.TrySetException(error);
}
