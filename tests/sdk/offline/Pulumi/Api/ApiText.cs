using System.Reflection;

namespace Pulumi.Tests.Api;

/// <summary>The public API of an assembly as text: a line for each type, and an indented line for each member.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(Of);

    private static IEnumerable<string> Of(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            yield return $"delegate {TypeText.OfReturn(invoke)} {FullName(type)}({Parameters(invoke)})  // ns {type.Namespace}";
            yield break;
        }
        yield return Usage(type) + Kind(type) + FullName(type) + Bases(type);
        foreach (
            var member in type.GetMembers(Declared)
                .Select(m => Member(type, m))
                .OfType<string>()
                .Order(StringComparer.Ordinal)
        )
            yield return "    " + member;
    }

    private static string FullName(Type type)
    {
        var name = TypeText.NameOf(type);
        return type.Namespace == "Pulumi" ? name : $"{type.Namespace}.{name}";
    }

    private static string Usage(Type type) =>
        type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } usage
            ? $"[Usage((System.AttributeTargets){(int)usage.ValidOn}{(usage.AllowMultiple ? ", AllowMultiple = True" : "")})] "
            : "";

    private static string Kind(Type type) =>
        type switch
        {
            { IsInterface: true } => "interface ",
            { IsValueType: true } => "readonly struct ",
            { IsAbstract: true, IsSealed: true } => "static class ",
            { IsSealed: true } => "sealed class ",
            { IsAbstract: true } => "abstract class ",
            _ => "class ",
        };

    private static string Bases(Type type)
    {
        var bases = new List<Type>();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            bases.Add(parent);
        var own = type.GetInterfaces().Where(i => i.IsVisible).Except(type.BaseType?.GetInterfaces() ?? []).ToList();
        bases.AddRange(own.Where(i => !own.Any(o => o.GetInterfaces().Contains(i))));
        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases.Select(TypeText.NameOf));
    }

    private static string? Member(Type type, MemberInfo member) =>
        member switch
        {
            ConstructorInfo { IsStatic: false } c when IsVisible(c) => $"{Access(c)}{PlainName(type)}({Parameters(c)})",
            MethodInfo { IsSpecialName: true } m when m.Name.StartsWith("op_", StringComparison.Ordinal) => Operator(m),
            MethodInfo { IsSpecialName: false, Name: not "GetHashCode" } m when IsVisible(m) => Method(type, m),
            PropertyInfo p when p.GetAccessors(true).Any(IsVisible) => Property(type, p),
            FieldInfo { IsPublic: true } f =>
                $"public {(f.IsStatic ? "static " : "")}{(f.IsInitOnly ? "readonly " : "")}{TypeText.Of(f)} {f.Name}",
            _ => null,
        };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => method.IsPublic ? "public " : "protected ";

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    private static string Operator(MethodInfo m)
    {
        var name = m.Name switch
        {
            "op_Implicit" => $"implicit operator {TypeText.OfReturn(m)}",
            "op_Explicit" => $"explicit operator {TypeText.OfReturn(m)}",
            "op_Equality" => "bool operator ==",
            "op_Inequality" => "bool operator !=",
            _ => m.Name,
        };
        return $"public static {name}({Parameters(m)})";
    }

    private static string Method(Type type, MethodInfo m)
    {
        var access = type.IsInterface ? "" : Access(m);
        var modifier =
            m.IsStatic ? "static "
            : m.GetBaseDefinition() != m ? "override "
            : m.IsVirtual && !m.IsFinal && !type.IsInterface ? "virtual "
            : "";
        var generics = m.GetGenericArguments();
        var list = generics.Length > 0 ? $"<{string.Join(", ", generics.Select(g => g.Name))}>" : "";
        var constraints = string.Concat(generics.Select(Constraint));
        return $"{access}{modifier}{TypeText.OfReturn(m)} {m.Name}{list}({Parameters(m)}){constraints}";
    }

    private static string Constraint(Type generic)
    {
        var constraints = generic.GetGenericParameterConstraints().Select(TypeText.NameOf);
        if (generic.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            constraints = constraints.Append("new()");
        var text = string.Join(", ", constraints);
        return text.Length > 0 ? $" where {generic.Name} : {text}" : "";
    }

    private static string Property(Type type, PropertyInfo p)
    {
        var any = p.GetAccessors(true)[0];
        var index = p.GetIndexParameters();
        var name = index.Length > 0 ? $"this[{string.Join(", ", index.Select(Parameter))}]" : p.Name;
        var accessors = (p.GetMethod is null ? "" : "get; ") + Setter(p.SetMethod);
        return $"{(type.IsInterface ? "" : "public ")}{(any.IsStatic ? "static " : "")}{TypeText.Of(p)} {name} {{ {accessors}}}";
    }

    private static string Setter(MethodInfo? setter) =>
        setter switch
        {
            null => "",
            { IsPublic: true } => "set; ",
            { IsPrivate: true } => "private set; ",
            _ => "non-public set; ",
        };

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute));
        return (isExtension ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo p)
    {
        var kind =
            p.IsOut ? "out "
            : p.IsDefined(typeof(ParamArrayAttribute)) ? "params "
            : "";
        return $"{kind}{TypeText.Of(p)} {p.Name}{(p.HasDefaultValue ? " = " + Default(p.DefaultValue) : "")}";
    }

    private static string Default(object? value) =>
        value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            _ => value.ToString()!,
        };
}
