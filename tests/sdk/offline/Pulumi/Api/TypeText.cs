using System.Reflection;

namespace Pulumi.Tests.Api;

/// <summary>Types as C# writes them, with their nullability. A bare type parameter never carries a question mark.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(byte)] = "byte",
    };

    public static string NameOf(Type type) => Print(type, null);

    public static string Of(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var info = new NullabilityInfoContext().Create(parameter);
        return type.IsByRef ? Print(type.GetElementType()!, info.ElementType ?? info) : Print(type, info);
    }

    public static string OfReturn(MethodInfo method) => Of(method.ReturnParameter);

    public static string Of(PropertyInfo property) =>
        Print(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Print(field.FieldType, new NullabilityInfoContext().Create(field));

    private static string Print(Type type, NullabilityInfo? info)
    {
        if (type.IsGenericParameter)
            return type.Name;
        // A property without a getter only says what may be written.
        var isNullable =
            !type.IsValueType
            && (info?.ReadState == NullabilityState.Nullable || info?.WriteState == NullabilityState.Nullable);
        return PrintBare(type, info) + (isNullable ? "?" : "");
    }

    private static string PrintBare(Type type, NullabilityInfo? info)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return Print(type.GetElementType()!, info?.ElementType) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Print(underlying, null) + "?";
        var outer = type.IsNested ? NameOf(type.DeclaringType!) + "." : "";
        if (!type.IsGenericType)
            return outer + type.Name;
        var arguments = string.Join(", ", type.GetGenericArguments().Select((a, i) => Print(a, Inner(info, i))));
        return type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
            ? $"({arguments})"
            : $"{outer}{type.Name.Split('`')[0]}<{arguments}>";
    }

    private static NullabilityInfo? Inner(NullabilityInfo? info, int index) =>
        info is not null && index < info.GenericTypeArguments.Length ? info.GenericTypeArguments[index] : null;
}
