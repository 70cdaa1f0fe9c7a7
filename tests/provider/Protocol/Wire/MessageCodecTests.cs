using PulumiApig.Engine.Protocol.Wire;
using System.Reflection;
using Google.Protobuf;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Tests.Wire;

/// <summary>Every message of every method: a field that its codec forgets in either direction fails here.</summary>
public sealed class MessageCodecTests
{
    private static readonly Type[] Services = [typeof(ProviderMethods), typeof(MonitorMethods), typeof(EngineMethods)];

    private static IEnumerable<TestCaseData> Messages() =>
        from service in Services
        from method in service.GetFields(BindingFlags.Public | BindingFlags.Static)
        where
            method.FieldType.IsGenericType
            && (
                method.FieldType.GetGenericTypeDefinition() == typeof(RpcMethod<,>)
                || method.FieldType.GetGenericTypeDefinition() == typeof(RpcStreamMethod<,>)
            )
        from direction in new[] { "Request", "Response" }
        let codec = method.FieldType.GetProperty(direction)!.GetValue(method.GetValue(null))
        select new TestCaseData(codec).SetArgDisplayNames($"{service.Name}.{method.Name}", direction);

    [TestCaseSource(nameof(Messages))]
    public void RoundTrip_EveryFieldSet_LosesNothing(object codec)
    {
        var message = Filled.Full(MessageType(codec));

        Filled.Show(RoundTrip(codec, message)).Should().Be(Filled.Show(message));
    }

    [TestCaseSource(nameof(Messages))]
    public void RoundTrip_AsLittleAsMayBe_AddsNothing(object codec)
    {
        var message = Filled.Least(MessageType(codec));

        Filled.Show(RoundTrip(codec, message)).Should().Be(Filled.Show(message));
    }

    [TestCaseSource(nameof(Messages))]
    public void FromWire_FieldsOfNewerPeers_AreIgnored(object codec)
    {
        var message = Filled.Full(MessageType(codec));
        // Field 1000, of each wire type that proto3 has.
        byte[] newer = [0xC0, 0x3E, 7, 0xC2, 0x3E, 2, 1, 2, 0xC5, 0x3E, 1, 2, 3, 4, 0xC1, 0x3E, 1, 2, 3, 4, 5, 6, 7, 8];

        Filled.Show(RoundTrip(codec, message, newer)).Should().Be(Filled.Show(message));
    }

    [TestCase(null)]
    [TestCase(false)]
    [TestCase(true)]
    public void RoundTrip_AChoiceThatMayBeLeftOpen_KeepsWhetherItWasMade(bool? choice)
    {
        var message = new PulumiApig.Engine.Protocol.Monitor.RegisterResourceRequest
        {
            Type = "t",
            Name = "n",
            Protect = choice,
            RetainOnDelete = choice,
            DeleteBeforeReplace = choice,
        };

        var copy = (PulumiApig.Engine.Protocol.Monitor.RegisterResourceRequest)RoundTrip(RegistrationCodec.Request, message);

        (copy.Protect, copy.RetainOnDelete, copy.DeleteBeforeReplace).Should().Be((choice, choice, choice));
    }

    [Test]
    public void ReadResponse_Gone_IsAnEntirelyEmptyMessage() =>
        LifeCycleCodec
            .ReadResponse.ToWire(PulumiApig.Protocol.Provider.ReadResponse.Gone)
            .CalculateSize()
            .Should()
            .Be(0);

    [Test]
    public void ReadResponse_NoOutputsAndEmptyOutputs_Differ()
    {
        var read = (PulumiApig.Protocol.Provider.ReadResponse)RoundTrip(
            LifeCycleCodec.ReadResponse,
            new PulumiApig.Protocol.Provider.ReadResponse
            {
                Id = "x",
                Outputs = PulumiApig.Protocol.Values.PropertyMap.Empty,
            }
        );

        read.Outputs.Should().NotBeNull().And.BeEmpty();
        read.Inputs.Should().BeNull();
    }

    private static IEnumerable<PulumiApig.Protocol.Provider.ListResponse> ListResponses() =>
        [new ListResult("id", ""), new ListContinuation("next"), new ListComputed()];

    [TestCaseSource(nameof(ListResponses))]
    public void ListResponse_EachOfItsShapes_LosesNothing(PulumiApig.Protocol.Provider.ListResponse response) =>
        RoundTrip(ListCodec.Response, response).Should().Be(response);

    [Test]
    public void ListResponse_NoneOfItsShapes_IsAFault() =>
        FluentActions
            .Invoking(() => ListCodec.Response.FromWire([]))
            .Should()
            .Throw<RpcException>()
            .Which.Code.Should()
            .Be(StatusCode.Internal);

    [TestCase(0, null)]
    [TestCase(-1, null)]
    [TestCase(double.NaN, null)]
    [TestCase(90.5, 90.5)]
    public void CreateRequest_ATimeLimit_IsReadAsSecondsOrNone(double seconds, double? expected)
    {
        var wire = new PulumiApig.Protocol.Wire.CreateRequest { Timeout = seconds };

        (LifeCycleCodec.CreateRequest.FromWire(wire.ToByteArray()).Timeout?.TotalSeconds).Should().Be(expected);
    }

    [Test]
    public void CreateRequest_AnEndlessTimeLimit_IsAVeryLongOne() =>
        LifeCycleCodec
            .CreateRequest.FromWire(
                new PulumiApig.Protocol.Wire.CreateRequest { Timeout = double.PositiveInfinity }.ToByteArray()
            )
            .Timeout.Should()
            .BeGreaterThan(TimeSpan.FromDays(36_500));

    [Test]
    public void DiffResponse_AKindThatNobodyKnows_IsAnUpdate()
    {
        var wire = new PulumiApig.Protocol.Wire.DiffResponse
        {
            DetailedDiff =
            {
                ["x"] = new() { Kind = (PulumiApig.Protocol.Wire.PropertyDiff.Types.Kind)42, InputDiff = true },
            },
        };

        DiffCodec
            .Response.FromWire(wire.ToByteArray())
            .DetailedDiff["x"]
            .Should()
            .Be(new PulumiApig.Protocol.Provider.PropertyDiff(PropertyDiffKind.Update, IsInputDiff: true));
    }

    [Test]
    public void HandshakeResponse_ByteStrings_AreNotNegotiated() =>
        (
            (ProviderHandshakeResponse)
                NegotiationCodec.HandshakeResponse.ToWire(
                    (PulumiApig.Protocol.Provider.HandshakeResponse)
                        Filled.Full(typeof(PulumiApig.Protocol.Provider.HandshakeResponse))
                )
        )
            .AcceptsByteString.Should()
            .BeFalse();

    private static Type MessageType(object codec) => codec.GetType().GetGenericArguments()[0];

    private static object RoundTrip(object codec, object message, byte[]? appendix = null) =>
        typeof(MessageCodecTests)
            .GetMethod(nameof(OverBytes), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(MessageType(codec))
            .Invoke(null, [codec, message, appendix ?? []])!;

    private static T OverBytes<T>(WireCodec<T> codec, T message, byte[] appendix) =>
        codec.FromWire([.. codec.ToWire(message).ToByteArray(), .. appendix]);
}
