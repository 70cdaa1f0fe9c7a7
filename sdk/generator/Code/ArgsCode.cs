using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>A class of arguments.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Base">What it derives from.</param>
/// <param name="Doc">What it is, in Markdown.</param>
/// <param name="Members">What it holds.</param>
/// <param name="Form">Of the objects in it.</param>
/// <param name="IsProvider">Whether what is not text travels as JSON.</param>
internal sealed record ArgsClass(
    string Name,
    string Base,
    string Doc,
    IReadOnlyList<Member> Members,
    ObjectForm Form,
    bool IsProvider = false
)
{
    public static ArgsClass OfType(string name, ObjectSpec spec, ObjectForm form) =>
        new(
            name + form.Suffix(),
            form == ObjectForm.Plain ? "InvokeArgs" : "ResourceArgs",
            spec.Description.Length > 0 ? spec.Description : $"A `{name}`.",
            spec.Members(),
            form
        );
}

/// <summary>Writes a class of arguments.</summary>
internal static class ArgsCode
{
    public static void Write(CodeWriter code, CSharpTypes types, ArgsClass args)
    {
        code.Gap();
        code.Doc(args.Doc);
        code.Block(
            $"public sealed class {args.Name} : {args.Base}",
            () =>
            {
                foreach (var member in args.Members)
                {
                    WriteMember(code, types, args, member);
                    code.Gap();
                }
                WriteConstructor(code, types, args);
                code.Doc("Nothing but defaults.");
                code.Line($"public static new {args.Name} Empty => new();");
            }
        );
    }

    private static void WriteMember(CodeWriter code, CSharpTypes types, ArgsClass args, Member member)
    {
        var type = types.Argument(member, args.Form);
        if (CSharpTypes.IsCollection(member.Spec) || member.Spec.Secret)
        {
            WriteWithField(code, types, args, member);
            return;
        }
        code.Doc(member);
        code.Line(InputAttribute(args, member));
        var initial =
            member.Required && !(args.Form == ObjectForm.Plain && types.IsValueType(member.Spec)) ? " = null!;" : "";
        code.Line($"public {type} {member.Name} {{ get; set; }}{initial}");
    }

    private static void WriteWithField(CodeWriter code, CSharpTypes types, ArgsClass args, Member member)
    {
        var (field, bare) = ("_" + member.WireName, types.Bare(member.Spec, args.Form));
        var isCollection = CSharpTypes.IsCollection(member.Spec);
        code.Line(InputAttribute(args, member));
        code.Line($"private {bare}? {field};");
        code.Gap();
        code.Doc(member);
        code.Block(
            $"public {bare}{(isCollection ? "" : "?")} {member.Name}",
            () =>
            {
                code.Line(isCollection ? $"get => {field} ??= [];" : $"get => {field};");
                if (member.Spec.Secret && args.Form != ObjectForm.Plain)
                    code.Line($"set => {field} = {Secret(types, args, member, bare)};");
                else
                    code.Line($"set => {field} = value;");
            }
        );
    }

    // Joined with a secret of no meaning, the value becomes one, known or not.
    private static string Secret(CSharpTypes types, ArgsClass args, Member member, string bare)
    {
        if (!CSharpTypes.IsCollection(member.Spec))
            return $"Output.Tuple<{bare}?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1)";
        var empty = member.Spec.Items is { } items
            ? $"ImmutableArray.Create<{types.Inner(items, args.Form)}>()"
            : $"ImmutableDictionary.Create<string, {types.Inner(member.Spec.AdditionalProperties!, args.Form)}>()";
        return $"Output.All(value, Output.CreateSecret({empty})).Apply(v => v[0])";
    }

    private static void WriteConstructor(CodeWriter code, CSharpTypes types, ArgsClass args)
    {
        var defaults = args.Members.Select(m => Defaults.Statement(types, m)).Where(d => d.Length > 0).ToList();
        if (defaults.Count == 0)
            return;
        code.Doc("Sets the defaults.");
        code.Block($"public {args.Name}()", () => defaults.ForEach(code.Line));
        code.Gap();
    }

    private static string InputAttribute(ArgsClass args, Member member)
    {
        var required = member.Required ? ", required: true" : "";
        var json = args.IsProvider && member.Spec is not { Type: "string", Ref: null } ? ", json: true" : "";
        return $"[Input(\"{member.WireName}\"{required}{json})]";
    }
}
