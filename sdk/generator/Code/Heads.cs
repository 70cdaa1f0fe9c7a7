using PulumiApig.Generator.Schema;
using PulumiApig.Generator.Text;

namespace PulumiApig.Generator.Code;

/// <summary>What stands before many members.</summary>
internal static class Heads
{
    public static void Doc(this CodeWriter code, Member member) =>
        code.Doc(member.Spec.Description, $"The property `{member.WireName}`.");

    public static void Obsolete(this CodeWriter code, string? message)
    {
        if (message is not null)
            code.Line($"[Obsolete({Names.Literal(message)})]");
    }
}
