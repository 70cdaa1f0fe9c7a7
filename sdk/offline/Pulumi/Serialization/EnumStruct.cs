using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Enumerations that are structs around a text or a number: they may hold values that no SDK knows yet.</summary>
internal static class EnumStruct
{
    /// <summary>The text or number, by the struct's explicit conversion; null when it has none.</summary>
    public static object? Open(object value) =>
        value
            .GetType()
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(m =>
                m.Name == "op_Explicit" && (m.ReturnType == typeof(string) || m.ReturnType == typeof(double))
            )
            ?.Invoke(null, [value]);

    /// <summary>The constructor that takes the text or number, of any visibility; null when there is none.</summary>
    public static ConstructorInfo? Constructor(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(c =>
                c.GetParameters() is [var parameter]
                && (parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(double))
            );
}
