using Mono.Cecil;

namespace PulumiApig.Architecture.Tests;

/// <summary>The types that a type uses: in its shape, its signatures, and the bodies of its methods.</summary>
internal static class TypeUse
{
    /// <summary>All of them, nested types counted to the one that they are nested in; those of other assemblies too.</summary>
    public static IEnumerable<TypeReference> Of(TypeDefinition type) =>
        Mentions(type).SelectMany(Parts).Select(Outermost).Concat(type.NestedTypes.SelectMany(Of));

    private static IEnumerable<TypeReference?> Mentions(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
            .. type.CustomAttributes.SelectMany(Mentions),
            .. type.Fields.Select(f => f.FieldType),
            .. type.Methods.SelectMany(Mentions),
        ];

    private static IEnumerable<TypeReference?> Mentions(MethodDefinition method) =>
        [
            .. Signature(method),
            .. method.CustomAttributes.SelectMany(Mentions),
            .. method.HasBody
                ? method
                    .Body.Variables.Select(v => v.VariableType)
                    .Concat(method.Body.Instructions.SelectMany(i => Mentions(i.Operand)))
                : [],
        ];

    private static IEnumerable<TypeReference?> Mentions(object? operand) =>
        operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            MethodReference method => [method.DeclaringType, .. Signature(method)],
            _ => [],
        };

    private static IEnumerable<TypeReference?> Mentions(CustomAttribute attribute) =>
        [attribute.AttributeType, .. attribute.ConstructorArguments.Select(a => a.Value as TypeReference)];

    private static IEnumerable<TypeReference?> Signature(MethodReference method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(p => p.ParameterType),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
        ];

    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
            TypeSpecification wrapped => Parts(wrapped.ElementType),
            _ => [type],
        };

    private static TypeReference Outermost(TypeReference type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;
}
