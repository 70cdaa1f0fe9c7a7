using System.Reflection;

namespace PulumiApig.PublicApi.Tests;

/// <summary>Types as C# writes them, with what may be null.</summary>
internal static class TypeText
{
    public static string Of(FieldInfo field) => Print(field.FieldType, new NullabilityInfoContext().Create(field));

    public static string Of(PropertyInfo property) =>
        Print(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Of(ParameterInfo parameter) =>
        Print(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    public static string Full(Type type) => Print(type, null);

    public static string Generics(MethodInfo method) =>
        method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>"
            : "";

    private static string Print(Type type, NullabilityInfo? nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Print(underlying, null) + "?";
        var mark = !type.IsValueType && nullability is { ReadState: NullabilityState.Nullable } ? "?" : "";
        if (type.IsByRef)
            return "ref " + Print(type.GetElementType()!, nullability);
        if (type.IsArray)
            return $"{Print(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        if (type.IsGenericParameter)
            return type.Name + mark;
        var name = (type.FullName ?? $"{type.Namespace}.{type.Name}").Split('[')[0];
        if (!type.IsGenericType)
            return name + mark;
        var arguments = type.GetGenericArguments()
            .Select((argument, i) => Print(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{name.Split('`')[0]}<{string.Join(", ", arguments)}>{mark}";
    }
}
