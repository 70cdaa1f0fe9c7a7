using System.Globalization;
using System.Reflection;
using System.Text;

namespace PulumiApig.PublicApi.Tests;

/// <summary>The public API of a library as text: types, members, attributes, nullability and default values.</summary>
internal static class ApiText
{
    private const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static string Of(Assembly library, string space = "")
    {
        var text = new StringBuilder();
        foreach (var type in InSpace(library, space))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Attributes(type)}{Kind(type)} {TypeText.Full(type)}{Bases(type)}\n"
            );
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(line).Append('\n');
            text.Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<Type> InSpace(Assembly library, string space) =>
        library
            .GetExportedTypes()
            .Where(t => t.Namespace!.StartsWith(space, StringComparison.Ordinal))
            .OrderBy(t => t.FullName, StringComparer.Ordinal);

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
            return [Text(type.GetMethod("Invoke")!)];
        return type.GetMembers(All).Select(Text).Where(line => line.Length > 0);
    }

    private static string Text(MemberInfo member) =>
        member switch
        {
            // What the SDK's serialization goes by counts even where it is private: its name on the wire.
            FieldInfo { IsPublic: false, IsFamily: false } field => Attributes(field),
            FieldInfo { IsSpecialName: true } => "",
            FieldInfo { IsLiteral: true } field => $"const {field.Name} = {field.GetRawConstantValue()}",
            FieldInfo field => $"{Attributes(field)}{Static(field.IsStatic)}{(field.IsInitOnly ? "readonly " : "")}"
                + $"{TypeText.Of(field)} {field.Name}",
            PropertyInfo property when Accessors(property) is { Length: > 0 } accessors => $"{Attributes(property)}"
                + $"{Static(property.GetAccessors(true)[0].IsStatic)}{Required(property)}{TypeText.Of(property)} {property.Name} {{ {accessors}}}",
            EventInfo { AddMethod.IsPublic: true } e => $"event {TypeText.Full(e.EventHandlerType!)} {e.Name}",
            ConstructorInfo c when IsVisible(c) || c.CustomAttributes.Any() =>
                $"{Attributes(c)}{Access(c)}new({Parameters(c)})",
            MethodInfo m
                when IsVisible(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)) =>
                $"{Attributes(m)}{Access(m)}{Static(m.IsStatic)}{Virtual(m)}{TypeText.Of(m.ReturnParameter)} "
                    + $"{m.Name}{TypeText.Generics(m)}({Parameters(m)})",
            _ => "",
        };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) =>
        method.IsPublic ? ""
        : IsVisible(method) ? "protected "
        : "private ";

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Required(MemberInfo member) =>
        member.CustomAttributes.Any(a => a.AttributeType.Name == "RequiredMemberAttribute") ? "required " : "";

    private static string Virtual(MethodInfo method) =>
        method.GetBaseDefinition() != method ? "override "
        : method.IsAbstract ? "abstract "
        : method is { IsVirtual: true, IsFinal: false } ? "virtual "
        : "";

    private static string Accessors(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        if (property.SetMethod is not { } setter || !IsVisible(setter))
            return get;
        var isInit = setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0;
        return get + (isInit ? "init; " : "set; ");
    }

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(p =>
                    (p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
                    + $"{TypeText.Of(p)} {p.Name}"
                    + (p.HasDefaultValue ? $" = {p.DefaultValue ?? "null"}" : "")
                )
        );

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static string Bases(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.GetInterfaces()
            .Except(inherited)
            .Where(i => i.IsVisible)
            .Select(TypeText.Full)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
            bases.Insert(0, TypeText.Full(parent));
        return bases.Count > 0 ? " : " + string.Join(", ", bases) : "";
    }

    private static string Attributes(MemberInfo member) =>
        string.Concat(
            member
                .CustomAttributes.Where(a =>
                    !a.AttributeType.Namespace!.StartsWith("System.Runtime", StringComparison.Ordinal)
                )
                .Where(a =>
                    a.AttributeType.Name
                        is not "DefaultMemberAttribute"
                            and not "DebuggerBrowsableAttribute"
                            and not "DebuggerStepThroughAttribute"
                )
                .Select(a =>
                    $"[{a.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal)}({Arguments(a)})] "
                )
                .Order(StringComparer.Ordinal)
        );

    private static string Arguments(CustomAttributeData attribute) =>
        string.Join(
            ", ",
            attribute
                .ConstructorArguments.Select(a => $"{a.Value}")
                .Concat(attribute.NamedArguments.Select(a => $"{a.MemberName} = {a.TypedValue.Value}"))
        );
}
