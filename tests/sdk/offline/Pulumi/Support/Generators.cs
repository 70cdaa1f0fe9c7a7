using FsCheck;
using FsCheck.Fluent;

namespace Pulumi.Tests.Support;

internal static class Generators
{
    private static readonly Gen<bool> Bool = Gen.Elements(false, true);

    private static readonly Gen<OutputSpec> OutputGen =
        from value in Gen.Choose(-9, 9)
        from isUnknown in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from isSecret in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from mask in Gen.Choose(0, 7)
        from isLate in Bool
        select new OutputSpec(value, !isUnknown, isSecret, mask, isLate);

    public static Arbitrary<OutputSpec> Output { get; } = OutputGen.ToArbitrary();

    public static Arbitrary<OutputSpec[]> Outputs { get; } = OutputGen.ArrayOf().ToArbitrary();

    /// <summary>Plain values as an answer reads them: numbers, texts, truth values, lists and maps of them.</summary>
    public static Arbitrary<object?> Plain { get; } = Gen.Sized(size => PlainGen(Math.Min(size, 12))).ToArbitrary();

    private static Gen<object?> PlainGen(int size)
    {
        var leaf = Gen.OneOf(
            Bool.Select(b => (object?)b),
            Gen.Choose(-1000, 1000).Select(n => (object?)(n / 4.0)),
            Gen.Elements("", "a", "über", "04da", "__x", "$").Select(t => (object?)t)
        );
        if (size <= 1)
            return leaf;
        var inner = PlainGen(size / 3);
        var key = Gen.Elements("a", "b", "key", "Ü");
        var map = Gen.Zip(key, inner)
            .ArrayOf(3)
            .Select(ps => (object?)ps.DistinctBy(p => p.Item1).ToDictionary(p => p.Item1, p => p.Item2));
        return Gen.Frequency((2, leaf), (1, inner.ArrayOf(3).Select(l => (object?)l)), (1, map));
    }
}
