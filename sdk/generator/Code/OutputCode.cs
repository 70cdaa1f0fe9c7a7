using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>Writes a class of results.</summary>
internal static class OutputCode
{
    public static void Write(CodeWriter code, CSharpTypes types, string name, ObjectSpec spec, string otherwise)
    {
        code.Gap();
        code.Doc(spec.Description, otherwise);
        code.Line("[OutputType]");
        code.Block(
            $"public sealed class {name}",
            () =>
            {
                var members = spec.Members();
                foreach (var member in members)
                {
                    code.Doc(member);
                    code.Line($"public readonly {types.Output(member)} {member.Name};");
                    code.Gap();
                }
                code.Line("[OutputConstructor]");
                var parameters = members.Select(m => $"{types.Output(m)} {Names.Parameter(m.WireName)}").ToList();
                var signature = $"private {name}({string.Join(", ", parameters)})";
                if (signature.Length > 110)
                    signature = $"private {name}(\n    {string.Join(",\n    ", parameters)}\n)";
                code.Block(
                    signature,
                    () =>
                    {
                        foreach (var member in members)
                        {
                            var self = member.Name == member.WireName ? "this." : "";
                            code.Line($"{self}{member.Name} = {Names.Parameter(member.WireName)};");
                        }
                    }
                );
            }
        );
    }
}
