using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>What the schema says of a property.</summary>
internal static class MemberDoc
{
    public static void Doc(this CodeWriter code, Member member) =>
        code.Doc(member.Spec.Description, $"The property `{member.WireName}`.");
}
