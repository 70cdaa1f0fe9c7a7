using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using PulumiApig.Protocol.Values;

namespace Pulumi.Serialization;

/// <summary>
/// Reads values from the engine into the types of a program. What does not fit is reported and becomes the default of
/// its type: a provider that answers too much must not make the program fail.
/// </summary>
internal sealed class ValueConverter(Action<string> onMismatch)
{
    private static readonly MethodInfo ArrayOf = Generic(nameof(MakeArray));
    private static readonly MethodInfo MapOf = Generic(nameof(MakeMap));
    private static readonly MethodInfo OutputOf = Generic(nameof(MakeOutput));

    /// <summary>Reads a value that holds no marks.</summary>
    /// <param name="path">Where it stands, for messages.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">A type that <see cref="TargetTypes"/> allows.</param>
    public object? Convert(string path, PropertyValue value, Type type)
    {
        if (value.IsNull)
            return DefaultOf(type);
        if (type == typeof(object))
            return ToObject(path, value);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return TryConvert(path, value, underlying, onMismatch);
        if (type == typeof(JsonElement))
            return JsonElement.Parse(PropertyJson.ToText(value));
        if (type.IsEnum)
            return Scalar(path, value, typeof(int)) is int number ? Enum.ToObject(type, number) : DefaultOf(type);
        if (typeof(AssetOrArchive).IsAssignableFrom(type))
            return ToAsset(path, value, type);
        if (typeof(Resource).IsAssignableFrom(type))
            return ToResource(path, value, type);
        if (type.IsConstructedGenericType)
            return ToGeneric(path, value, type);
        if (type.IsDefined(typeof(EnumTypeAttribute)))
            return ToEnumStruct(path, value, type);
        if (type.IsInterface)
            return ToUnionCase(path, value, type);
        return TargetTypes.OutputConstructor(type) is { } constructor
            ? ToOutputType(path, value, constructor)
            : Scalar(path, value, type);
    }

    private static MethodInfo Generic(string name) =>
        typeof(ValueConverter).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static ImmutableArray<T> MakeArray<T>(IEnumerable<object?> elements) => [.. elements.Select(Cast<T>)];

    private static ImmutableDictionary<string, T> MakeMap<T>(IEnumerable<KeyValuePair<string, object?>> entries) =>
        entries.ToImmutableDictionary(e => e.Key, e => Cast<T>(e.Value));

    private static Output<T> MakeOutput<T>(object? value) => Output.Create(Cast<T>(value));

    private static T Cast<T>(object? value) => value is null ? default! : (T)value;

    // A value that is there; null when any part of it does not fit.
    private static object? TryConvert(string path, PropertyValue value, Type type, Action<string>? report = null)
    {
        var fits = true;
        var result = new ValueConverter(message =>
        {
            fits = false;
            report?.Invoke(message);
        }).Convert(path, value, type);
        return fits ? result : null;
    }

    private object? Mismatch(string path, PropertyValue value, Type type)
    {
        // The kind and not the value: it may be secret.
        onMismatch(
            $"{path}: expected {type}, but the provider answered with {value.Kind.ToString().ToLowerInvariant()}."
        );
        return DefaultOf(type);
    }

    private object? Scalar(string path, PropertyValue value, Type type) =>
        (value.Kind, type) switch
        {
            (PropertyKind.Text, _) when type == typeof(string) => value.AsText,
            (PropertyKind.Bool, _) when type == typeof(bool) => value.AsBool,
            (PropertyKind.Number, _) when type == typeof(double) => value.AsNumber,
            (PropertyKind.Number, _) when type == typeof(int) => (int)value.AsNumber,
            _ => Mismatch(path, value, type),
        };

    private object? ToObject(string path, PropertyValue value) =>
        value.Kind switch
        {
            PropertyKind.Bool => value.AsBool,
            PropertyKind.Number => value.AsNumber,
            PropertyKind.Text => value.AsText,
            PropertyKind.List => ImmutableArray.CreateRange(value.AsList, v => Convert(path, v, typeof(object))),
            PropertyKind.Object => value.AsObject.ToImmutableDictionary(
                f => f.Key,
                f => Convert($"{path}.{f.Key}", f.Value, typeof(object))
            ),
            PropertyKind.Resource => ResourceClasses.Find(value.AsResource),
            _ => ToAsset(path, value, typeof(AssetOrArchive)),
        };

    private object ToAsset(string path, PropertyValue value, Type type)
    {
        AssetOrArchive? asset = value.Kind switch
        {
            PropertyKind.Asset => Asset.From(value.AsAssetFields),
            PropertyKind.Archive => Archive.From(value.AsAssetFields),
            _ => null,
        };
        if (type.IsInstanceOfType(asset))
            return asset!;
        Mismatch(path, value, type);
        return type == typeof(Archive) ? new UnreadableArchive() : new UnreadableAsset();
    }

    private object? ToResource(string path, PropertyValue value, Type type)
    {
        var resource = value.Kind == PropertyKind.Resource ? ResourceClasses.Find(value.AsResource) : null;
        return type.IsInstanceOfType(resource) ? resource : Mismatch(path, value, type);
    }

    private object? ToGeneric(string path, PropertyValue value, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(Union<,>))
            return ToUnion(path, value, type, arguments);
        if (definition == typeof(Output<>))
            return OutputOf.MakeGenericMethod(arguments).Invoke(null, [Convert(path, value, arguments[0])]);
        if (definition == typeof(ImmutableArray<>) && value.Kind == PropertyKind.List)
        {
            var elements = value.AsList.Select((e, i) => Convert($"{path}[{i}]", e, arguments[0])).ToArray();
            return ArrayOf.MakeGenericMethod(arguments).Invoke(null, [elements]);
        }
        if (definition == typeof(ImmutableDictionary<,>) && value.Kind == PropertyKind.Object)
        {
            var fields = value.AsObject.Select(f =>
                KeyValuePair.Create(f.Key, Convert($"{path}.{f.Key}", f.Value, arguments[1]))
            );
            return MapOf.MakeGenericMethod(arguments[1]).Invoke(null, [fields.ToArray()]);
        }
        return Mismatch(path, value, type);
    }

    private object? ToUnion(string path, PropertyValue value, Type type, Type[] cases)
    {
        if (TryConvert(path, value, cases[0]) is { } first)
            return type.GetMethod("FromT0")!.Invoke(null, [first]);
        if (TryConvert(path, value, cases[1]) is { } second)
            return type.GetMethod("FromT1")!.Invoke(null, [second]);
        return Mismatch(path, value, type);
    }

    private object? ToEnumStruct(string path, PropertyValue value, Type type)
    {
        var constructor = EnumStruct.Constructor(type)!;
        var content = TryConvert(path, value, constructor.GetParameters()[0].ParameterType);
        return content is null ? Mismatch(path, value, type) : constructor.Invoke([content]);
    }

    private object? ToUnionCase(string path, PropertyValue value, Type type)
    {
        var tag = type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>()!.PropertyName;
        var found =
            value.Kind == PropertyKind.Object && value.AsObject.Get(tag).TryGetText(out var text)
                ? type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().FirstOrDefault(c => c.Tag == text)
                : null;
        return found is null ? Mismatch(path, value, type) : Convert(path, value, found.Type);
    }

    private object? ToOutputType(string path, PropertyValue value, ConstructorInfo constructor)
    {
        if (value.Kind != PropertyKind.Object)
            return Mismatch(path, value, constructor.DeclaringType!);
        var fields = constructor
            .GetParameters()
            .Select(parameter =>
            {
                var name = TargetTypes.FieldName(parameter);
                return Convert($"{path}.{name}", value.AsObject.Get(name), parameter.ParameterType);
            });
        return constructor.Invoke([.. fields]);
    }
}
