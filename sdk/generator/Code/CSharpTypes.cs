using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>The C# types of a schema's types, in each place where they occur.</summary>
internal sealed class CSharpTypes(Package package)
{
    /// <summary>In outputs and results.</summary>
    public string Output(Member member)
    {
        var type = Inner(member.Spec, ObjectForm.Output);
        return member.Required || member.Spec.Items is not null ? type : type + "?";
    }

    /// <summary>In a class of arguments.</summary>
    public string Argument(Member member, ObjectForm form) =>
        Bare(member.Spec, form) + (member.Required || IsCollection(member.Spec) ? "" : "?");

    /// <summary>In a class of arguments, without the mark of what is optional.</summary>
    public string Bare(Property type, ObjectForm form)
    {
        var isInput = form != ObjectForm.Plain;
        if (type.Items is { } items)
            return $"{(isInput ? "InputList" : "List")}<{Inner(items, form)}>";
        if (type.AdditionalProperties is { } values)
            return isInput ? $"InputMap<{Inner(values, form)}>" : $"Dictionary<string, {Inner(values, form)}>";
        return isInput ? $"Input<{Inner(type, form)}>" : Inner(type, form);
    }

    /// <summary>In the configuration of a stack, where objects have classes of their own.</summary>
    public string Setting(Property type) => Inner(type, ObjectForm.Plain, "Types.");

    public EnumType? Enum(Property type) =>
        Token(type) is { } token && package.Types[token].Enum is { } values
            ? new($"global::{package.CSharpNamespace}.{Names.Class(token)}", values)
            : null;

    public static bool IsCollection(Property type) => type.Items is not null || type.AdditionalProperties is not null;

    /// <summary>Whether a value of the type is there without one being given.</summary>
    public bool IsValueType(Property type) =>
        type.Items is null && (Enum(type) is not null || type is { Ref: null, Type: "boolean" or "integer" });

    public string Inner(Property type, ObjectForm form, string? qualifier = null)
    {
        if (type.Items is { } items)
            return $"ImmutableArray<{Inner(items, form, qualifier)}>";
        if (type.AdditionalProperties is { } values)
            return $"ImmutableDictionary<string, {Inner(values, form, qualifier)}>";
        if (type.Ref is { } reference)
            return Named(reference, form, qualifier ?? (form == ObjectForm.Output ? "Outputs." : "Inputs."));
        return type.Type switch
        {
            "string" => "string",
            "boolean" => "bool",
            "integer" => "int",
            _ => throw new NotSupportedException($"The type {type.Type} is not supported."),
        };
    }

    private string Named(string reference, ObjectForm form, string qualifier) =>
        !reference.StartsWith(TypeUses.Prefix, StringComparison.Ordinal)
            ? throw new NotSupportedException($"The reference {reference} is not supported.")
        : package.Types[reference[TypeUses.Prefix.Length..]].Enum is not null ? Names.Class(reference)
        : qualifier + Names.Class(reference) + form.Suffix();

    private static string? Token(Property type) =>
        type.Ref is { } reference && reference.StartsWith(TypeUses.Prefix, StringComparison.Ordinal)
            ? reference[TypeUses.Prefix.Length..]
            : null;
}

/// <summary>An enumeration by its C# name, whole, since members are named like their types.</summary>
internal sealed record EnumType(string Class, List<EnumValue> Values);
