namespace Pulumi.Tests.Inputs;

public sealed class UnionTests
{
    [Test]
    public void Union_OfItsFirstType_HoldsThatOnly()
    {
        Union<string, int> union = "a";

        (union.IsT0, union.IsT1, union.AsT0, union.Value).Should().Be((true, false, "a", (object)"a"));
        union.Invoking(u => u.AsT1).Should().Throw<InvalidOperationException>();
        union.Match(s => s.Length, i => i).Should().Be(1);
        union.TryPickT0(out var text, out _).Should().BeTrue();
        text.Should().Be("a");
        union.TryPickT1(out _, out var rest).Should().BeFalse();
        rest.Should().Be("a");
    }

    [Test]
    public void Union_Mapped_ChangesTheCaseThatItHolds()
    {
        Union<string, int> union = 3;

        union.MapT0(s => s.Length > 1).Should().Be(Union<bool, int>.FromT1(3));
        union.MapT1(i => i * 2.5).Should().Be(Union<string, double>.FromT1(7.5));
        union.ToString().Should().Be("3");
    }

    [Test]
    public void Equals_TheSameValueInAnotherCase_IsNotEqual()
    {
        var first = Union<int, int>.FromT0(1);
        var second = Union<int, int>.FromT1(1);

        (first == second).Should().BeFalse();
        (first == Union<int, int>.FromT0(1)).Should().BeTrue();
    }
}
