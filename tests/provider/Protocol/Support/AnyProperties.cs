using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>Property values of every kind, to any depth, for FsCheck.</summary>
internal static class AnyProperties
{
    public static Arbitrary<PropertyMap> Maps { get; } =
        Arb.From(
            Gen.Sized(size => Map(Math.Min(size / 12, 6)).Resize(Math.Min(size, 10))),
            map => map.Keys.Select(map.Remove)
        );

    /// <summary>Text that UTF-8 can carry: no halves of surrogate pairs.</summary>
    public static Gen<string> Text { get; } =
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => string.Concat(s.Get.EnumerateRunes())),
            Gen.Elements("", "10.0.0.0/24", "日本語 🛰", "\0\r\n\t\"\\", "__internal", new string('x', 36))
        );

    private static Gen<PropertyValue> Number { get; } =
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(f => PropertyValue.Of(f.Get)),
            Gen.Elements(0, -0.0, 1, -1, 1e21, 9007199254740993, 0.1, double.MaxValue, double.Epsilon)
                .Select(PropertyValue.Of)
        );

    private static Gen<PropertyValue> Leaf { get; } =
        Gen.OneOf(
            Gen.Constant(PropertyValue.Null),
            Gen.Constant(PropertyValue.Unknown),
            ArbMap.Default.GeneratorFor<bool>().Select(PropertyValue.Of),
            Number,
            Text.Select(PropertyValue.Of)
        );

    private static Gen<PropertyMap> Map(int depth) =>
        Gen.Zip(Text, Value(depth)).ListOf().Select(fields => PropertyMap.Of(fields.Select(f => (f.Item1, f.Item2))));

    private static Gen<PropertyValue> Value(int depth) =>
        depth == 0
            ? Leaf
            : Gen.Frequency(
                (4, Leaf),
                (2, Value(depth - 1).ListOf().Resize(4).Select(PropertyValue.List)),
                (2, Map(depth - 1).Resize(4).Select(PropertyValue.Of)),
                (1, Value(depth - 1).Select(PropertyValue.Secret)),
                (1, Asset),
                (1, Archive),
                (1, Reference),
                (1, Output(depth))
            );

    private static Gen<PropertyValue> Asset { get; } =
        Gen.SubListOf(("hash", "9f86d081"), ("text", "x"), ("path", "./x"), ("uri", "file:///x"))
            .Select(fields =>
                PropertyValue.Asset(PropertyMap.Of(fields.Select(f => (f.Item1, PropertyValue.Of(f.Item2)))))
            );

    private static Gen<PropertyValue> Archive { get; } =
        Gen.Zip(Text, Asset)
            .ListOf()
            .Select(members => PropertyMap.Of(members.Select(m => (m.Item1, m.Item2))))
            .Select(members => PropertyValue.Archive(PropertyMap.Of(("hash", "9f86d081"), ("assets", members))));

    private static Gen<PropertyValue> Reference { get; } =
        from id in Gen.Elements(null, PropertyValue.Unknown, PropertyValue.Of("id-1"))
        from version in Gen.Elements("", "1.2.3")
        from other in Gen.Elements(PropertyMap.Empty, PropertyMap.Of(("name", "n"), ("later", 1)))
        select PropertyValue.Of(new ResourceReference("urn:pulumi:s::p::t::n", id, version) { Other = other });

    private static Gen<PropertyValue> Output(int depth) =>
        from value in Gen.OneOf(
            Gen.Constant<PropertyValue?>(null),
            Value(depth - 1).Select(v => v.Kind == PropertyKind.Unknown ? null : v)
        )
        from isSecret in ArbMap.Default.GeneratorFor<bool>()
        from dependencies in Text.ListOf()
        select PropertyValue.Of(new OutputValue(value, isSecret, [.. dependencies]));
}
