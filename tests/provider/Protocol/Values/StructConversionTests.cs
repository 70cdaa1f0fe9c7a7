using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Values;

public sealed class StructConversionTests
{
    [Test]
    public void ToPropertyMap_WhatToStructWrote_IsTheSame() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                AnyProperties.Maps,
                map =>
                {
                    var wire = MessageBytes.Parse<Struct>(map.ToStruct().ToByteArray());
                    return wire.ToPropertyMap().Equals(map);
                }
            )
        );

    [Test]
    public void ToPropertyValue_EverySentinel_IsUnknownAtAnyDepth(
        [Values(
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"
        )]
            string sentinel
    )
    {
        var wire = Value.ForList(Value.ForStruct(new() { Fields = { ["x"] = Value.ForString(sentinel) } }));

        var value = wire.ToPropertyValue();

        value.AsList[0].AsObject["x"].Should().BeSameAs(PropertyValue.Unknown);
        value.ContainsUnknowns.Should().BeTrue();
    }

    [Test]
    public void ToValue_AnUnknown_IsTheTextSentinelWhateverItStoodFor() =>
        PropertyValue.Unknown.ToValue().StringValue.Should().Be("04da6b54-80e4-46f7-96ec-b56ff0331ba9");

    [Test]
    public void ToValue_ASecret_IsTheSignedObjectOfTheProtocol() =>
        PropertyValue
            .Secret(PropertyValue.Unknown)
            .ToValue()
            .StructValue.Fields.Should()
            .BeEquivalentTo(
                new Dictionary<string, Value>
                {
                    ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"),
                    ["value"] = Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
                }
            );

    [Test]
    public void ToPropertyValue_ASecretInASecret_IsOneSecret()
    {
        var wire = Signed(
            "1b47061264138c4ac30d75fd1eb44270",
            ("value", Signed("1b47061264138c4ac30d75fd1eb44270", ("value", Value.ForNumber(1))))
        );

        wire.ToPropertyValue().Should().Be(PropertyValue.Secret(1));
    }

    [Test]
    public void ToPropertyValue_AReferenceWhoseIdIsUnknown_IsTheSameForBothSpellings(
        [Values("", WireConstants.UnknownText)] string id
    )
    {
        var wire = Signed(
            "5cf8f73096256a8f31e491e813e4eb8e",
            ("urn", Value.ForString("urn:x")),
            ("id", Value.ForString(id))
        );

        var reference = wire.ToPropertyValue();

        reference.AsResource.Should().Be(new ResourceReference("urn:x", PropertyValue.Unknown));
        reference.ContainsUnknowns.Should().BeTrue();
        reference.ToValue().StructValue.Fields["id"].StringValue.Should().BeEmpty();
    }

    [Test]
    public void ToPropertyValue_AReferenceToAComponent_HasNoId()
    {
        var wire = Signed("5cf8f73096256a8f31e491e813e4eb8e", ("urn", Value.ForString("urn:x")));

        var reference = wire.ToPropertyValue();

        reference.AsResource.Id.Should().BeNull();
        reference.ToValue().StructValue.Fields.Should().NotContainKey("id");
    }

    [Test]
    public void ToPropertyValue_AnOutputWithoutAValue_IsUnknown()
    {
        var output = Signed("d0e6a833031e9bbcd3f4e8bde6ca49a4", ("secret", Value.ForBool(true))).ToPropertyValue();

        output.AsOutput.Should().Be(new OutputValue(null, IsSecret: true, []));
        (output.ContainsUnknowns, output.ContainsSecrets).Should().Be((true, true));
    }

    [Test]
    public void ToPropertyValue_AnOutputWhoseValueIsTheSentinel_IsUnknownInTheSameWay() =>
        Signed("d0e6a833031e9bbcd3f4e8bde6ca49a4", ("value", Value.ForString(WireConstants.UnknownText)))
            .ToPropertyValue()
            .AsOutput.Value.Should()
            .BeNull();

    [Test]
    public void ToPropertyValue_AnAssetOfWhichOnlyTheHashCame_GoesBackUnharmed()
    {
        var wire = Signed("c44067f5952c0a294b673a41bacd8c17", ("hash", Value.ForString("9f86d081")));

        wire.ToPropertyValue().ToValue().Should().Be(wire);
    }

    [Test]
    public void ToPropertyValue_ASignatureThatIsNotText_IsAnOrdinaryObject() =>
        Value
            .ForStruct(new() { Fields = { [WireConstants.SignatureKey] = Value.ForBool(true) } })
            .ToPropertyValue()
            .Kind.Should()
            .Be(PropertyKind.Object);

    private static IEnumerable<TestCaseData> Malformed()
    {
        yield return new TestCaseData(Value.ForNumber(double.NaN)).SetArgDisplayNames("NaN");
        yield return new TestCaseData(Value.ForNumber(double.PositiveInfinity)).SetArgDisplayNames("infinity");
        yield return new TestCaseData(new Value()).SetArgDisplayNames("no kind");
        yield return new TestCaseData(
            Signed("803fd3297a5875dc03ca845dda5d2a98", ("value", Value.ForString("AA==")))
        ).SetArgDisplayNames("byte string");
        yield return new TestCaseData(Signed("00000000000000000000000000000000")).SetArgDisplayNames(
            "unknown signature"
        );
        yield return new TestCaseData(Signed("1b47061264138c4ac30d75fd1eb44270")).SetArgDisplayNames(
            "secret without value"
        );
        yield return new TestCaseData(Signed("5cf8f73096256a8f31e491e813e4eb8e")).SetArgDisplayNames(
            "reference without urn"
        );
        yield return new TestCaseData(
            Signed("5cf8f73096256a8f31e491e813e4eb8e", ("urn", Value.ForNumber(1)))
        ).SetArgDisplayNames("urn that is a number");
    }

    [TestCaseSource(nameof(Malformed))]
    public void ToPropertyMap_AMalformedValueInside_IsAnInvalidArgument(object malformed)
    {
        var fields = new Struct { Fields = { ["list"] = Value.ForList((Value)malformed) } };

        FluentActions
            .Invoking(() => fields.ToPropertyMap())
            .Should()
            .Throw<RpcException>()
            .Which.Code.Should()
            .Be(StatusCode.InvalidArgument);
    }

    [Test]
    public void ToPropertyMap_NoStructAndAnEmptyOne_DifferOnlyForThoseWhoAsk()
    {
        var response = new ReadResponse { Properties = PropertyMap.Empty.ToStruct() };

        var read = MessageBytes.Parse<ReadResponse>(response.ToByteArray());

        read.Properties.ToPropertyMap().Should().BeEmpty();
        read.Properties?.ToPropertyMap().Should().NotBeNull();
        read.Inputs.ToPropertyMap().Should().BeEmpty();
        read.Inputs?.ToPropertyMap().Should().BeNull();
    }

    private static Value Signed(string signature, params (string Name, Value Value)[] fields)
    {
        var result = new Struct { Fields = { [WireConstants.SignatureKey] = Value.ForString(signature) } };
        foreach (var (name, value) in fields)
            result.Fields.Add(name, value);
        return Value.ForStruct(result);
    }
}
