using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Which types values from the engine can be read into.</summary>
internal static class TargetTypes
{
    private static readonly ImmutableHashSet<Type> Plain =
    [
        typeof(bool),
        typeof(int),
        typeof(double),
        typeof(string),
        typeof(object),
        typeof(JsonElement),
        typeof(Asset),
        typeof(Archive),
        typeof(AssetOrArchive),
    ];

    private static readonly ImmutableHashSet<Type> Containers =
    [
        typeof(Nullable<>),
        typeof(ImmutableArray<>),
        typeof(Output<>),
        typeof(Union<,>),
    ];

    /// <summary>Refuses a type that nothing can be read into: a fault in the program or its SDK, not in an answer.</summary>
    /// <exception cref="InvalidOperationException">The type, or one inside it, is not allowed.</exception>
    public static void Check(Type type, string where) => Check(type, where, []);

    /// <summary>The constructor of an output type: the marked one, else the only public one; null for other types.</summary>
    public static ConstructorInfo? OutputConstructor(Type type)
    {
        if (!type.IsDefined(typeof(OutputTypeAttribute)))
            return null;
        var all = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        var marked = all.FirstOrDefault(c => c.IsDefined(typeof(OutputConstructorAttribute)));
        return marked ?? (all.Where(c => c.IsPublic).ToArray() is [var only] ? only : null);
    }

    /// <summary>The field that a parameter of an output type takes.</summary>
    public static string FieldName(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;

    private static void Check(Type type, string where, HashSet<Type> seen)
    {
        if (Plain.Contains(type) || typeof(Resource).IsAssignableFrom(type) || !seen.Add(type))
            return;
        foreach (
            var inner in Inner(type)
                ?? throw new InvalidOperationException(
                    $"{where} has the type {type}, which answers cannot be read into."
                )
        )
            Check(inner, where, seen);
    }

    private static IEnumerable<Type>? Inner(Type type)
    {
        if (type.IsEnum)
            return type.GetEnumUnderlyingType() == typeof(int) ? [] : null;
        if (type.IsDefined(typeof(EnumTypeAttribute)))
            return EnumStruct.Constructor(type) is null ? null : [];
        if (type.IsConstructedGenericType && Containers.Contains(type.GetGenericTypeDefinition()))
            return type.GetGenericArguments();
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>))
            return type.GetGenericArguments() is [var key, var value] && key == typeof(string) ? [value] : null;
        if (type.IsInterface)
        {
            return type.IsDefined(typeof(DiscriminatedUnionDiscriminatorAttribute))
                ? type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().Select(c => c.Type)
                : null;
        }
        return OutputConstructor(type)?.GetParameters().Select(p => p.ParameterType);
    }
}
