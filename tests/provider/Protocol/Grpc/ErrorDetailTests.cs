using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Grpc;

public sealed class ErrorDetailTests
{
    private static ErrorResourceInitFailed InitFailed =>
        new()
        {
            Id = "gateway/app",
            Properties = PropertyMap
                .Of(("values", PropertyValue.List(["10.0.0.1", PropertyValue.Secret("x")])))
                .ToStruct(),
            Reasons = { "The second half is missing.", "région 100 %" },
            Inputs = new(),
        };

    [Test]
    public async Task Failure_AHalfMadeResource_ArrivesWhole()
    {
        var error = await Travel(new RpcException(StatusCode.Aborted, "Half made.\nΩ", InitFailed));

        (error.Code, error.Message).Should().Be((StatusCode.Aborted, "Half made.\nΩ"));
        error.DetailOf<ErrorResourceInitFailed>().Should().Be(InitFailed);
        error.DetailOf<ConfigureErrorMissingKeys>().Should().BeNull();
    }

    [Test]
    public async Task Failure_MissingConfiguration_ArrivesWhole()
    {
        var missing = new ConfigureErrorMissingKeys
        {
            MissingKeys =
            {
                new ConfigureErrorMissingKeys.Types.MissingKey
                {
                    Name = "apig:region",
                    Description = "Where the gateway is.",
                },
                new ConfigureErrorMissingKeys.Types.MissingKey { Name = "apig:accessKey" },
            },
        };

        var error = await Travel(new RpcException(StatusCode.InvalidArgument, "Not configured.", missing));

        error.DetailOf<ConfigureErrorMissingKeys>().Should().Be(missing);
    }

    [Test]
    public async Task WithMessage_AFailureWithADetail_KeepsCodeAndDetail()
    {
        var here = new RpcException(StatusCode.Aborted, "Half made.", InitFailed);
        var received = await Travel(here);

        foreach (var error in new[] { here.WithMessage("More words."), received.WithMessage("More words.") })
        {
            (error.Code, error.Message).Should().Be((StatusCode.Aborted, "More words."));
            error.DetailOf<ErrorResourceInitFailed>().Should().Be(InitFailed);
        }
    }

    [Test]
    public async Task Failure_OfEachCode_KeepsIt([Range(1, 16)] int code) =>
        (await Travel(new RpcException((StatusCode)code, "x"))).Code.Should().Be((StatusCode)code);

    [TestCase('x', 2_900)]
    [TestCase('é', 400)]
    public async Task Failure_AMessageOf20Kilobytes_ArrivesCut(char letter, int atLeast)
    {
        var text = new string(letter, 20_000);

        var error = await Travel(
            new RpcException(StatusCode.Aborted, text, new ErrorResourceInitFailed { Reasons = { text } })
        );

        error.Message.Should().EndWith("[cut]").And.StartWith(text[..atLeast]);
        error.DetailOf<ErrorResourceInitFailed>()!.Reasons.Should().Equal(error.Message);
    }

    [Test]
    public async Task Failure_OutputsOf100Kilobytes_ArriveWhole()
    {
        var outputs = PropertyMap.Of(("text", new string('x', 100_000)));

        var error = await Travel(
            new RpcException(
                StatusCode.Aborted,
                "x",
                new ErrorResourceInitFailed(InitFailed) { Properties = outputs.ToStruct() }
            )
        );

        error.DetailOf<ErrorResourceInitFailed>()!.Properties.ToPropertyMap().Should().Equal(outputs);
    }

    [Test]
    public async Task Failure_OutputsTooLargeForHeaders_ArriveEmptyButTheIdArrives()
    {
        var outputs = PropertyMap.Of(("text", new string('x', 1_000_000)));

        var error = await Travel(
            new RpcException(
                StatusCode.Aborted,
                "x",
                new ErrorResourceInitFailed(InitFailed) { Properties = outputs.ToStruct() }
            )
        );

        var detail = error.DetailOf<ErrorResourceInitFailed>()!;
        (detail.Id, detail.Properties.Fields.Count).Should().Be((InitFailed.Id, 0));
        detail.Reasons.Should().Equal(InitFailed.Reasons);
    }

    [Test]
    public async Task Failure_OutputsNestedDeeply_ArriveWhole()
    {
        var outputs = PropertyMap.Of(("deep", Nested.Value(200)));

        var error = await Travel(
            new RpcException(
                StatusCode.Aborted,
                "x",
                new ErrorResourceInitFailed(InitFailed) { Properties = outputs.ToStruct() }
            )
        );

        error.DetailOf<ErrorResourceInitFailed>()!.Properties.ToPropertyMap().Equals(outputs).Should().BeTrue();
    }

    [Test]
    public void Of_AFailureWithADetail_SaysCodeAndMessageInTheDetailsToo()
    {
        var fields = RpcStatus.Of(new RpcException(StatusCode.Aborted, "100 % Ω", InitFailed));

        fields.Details.Should().NotEndWith("=");
        var status = PulumiApig.Protocol.Grpc.Status.Parser.ParseFrom(Bytes(fields.Details!));
        (status.Code, status.Message).Should().Be(((int)StatusCode.Aborted, "100 % Ω"));
        status
            .Details.Should()
            .ContainSingle()
            .Which.TypeUrl.Should()
            .Be("type.googleapis.com/pulumirpc.ErrorResourceInitFailed");
    }

    [Test]
    public void ToException_DetailsOfOthersAmongOurs_AreSkipped([Values] bool isPadded)
    {
        var status = new PulumiApig.Protocol.Grpc.Status { Code = 9 };
        status.Details.Add(
            new Any { TypeUrl = "type.googleapis.com/google.rpc.ErrorInfo", Value = ByteString.CopyFrom(1, 2, 3) }
        );
        status.Details.Add(
            Any.Pack(
                new ConfigureErrorMissingKeys
                {
                    MissingKeys = { new ConfigureErrorMissingKeys.Types.MissingKey { Name = "ky" } },
                }
            )
        );
        var details = Convert.ToBase64String(status.ToByteArray());
        details.Should().EndWith("=", "only then does the test tell the two forms apart");

        var error = RpcStatus.ToException("9", "x", isPadded ? details : details.TrimEnd('='));

        error.DetailOf<ConfigureErrorMissingKeys>()!.MissingKeys.Should().ContainSingle(k => k.Name == "ky");
    }

    private static IEnumerable<string> BrokenDetails()
    {
        yield return "not base64!";
        yield return "A";
        yield return Convert.ToBase64String([0xFF, 0xFF]);
        yield return Encode("type.googleapis.com/pulumirpc.ErrorResourceInitFailed", [0xFF]);
        yield return Encode("", []);

        static string Encode(string type, byte[] value) =>
            Convert.ToBase64String(
                new PulumiApig.Protocol.Grpc.Status
                {
                    Details =
                    {
                        new Any { TypeUrl = type, Value = ByteString.CopyFrom(value) },
                    },
                }.ToByteArray()
            );
    }

    [TestCaseSource(nameof(BrokenDetails))]
    public void ToException_DetailsThatCannotBeRead_DoNotHideTheFailure(string details)
    {
        var error = RpcStatus.ToException("9", "The%20reason.", details);

        (error.Code, error.Message).Should().Be((StatusCode.FailedPrecondition, "The reason."));
        error.DetailOf<ErrorResourceInitFailed>().Should().BeNull();
    }

    [TestCase("17")]
    [TestCase("-1")]
    [TestCase("x")]
    [TestCase("")]
    public void ToException_ACodeThatIsNone_IsUnknown(string code) =>
        RpcStatus.ToException(code, null, null).Code.Should().Be(StatusCode.Unknown);

    private static async Task<RpcException> Travel(RpcException failure)
    {
        await using var server = await InvokeServer.StartAsync((_, _) => Task.FromException<InvokeResponse>(failure));
        var call = () => server.CallAsync(PropertyMap.Empty);
        return (await call.Should().ThrowAsync<RpcException>()).Which;
    }

    private static byte[] Bytes(string unpadded) =>
        Convert.FromBase64String(unpadded.PadRight((unpadded.Length + 3) / 4 * 4, '='));
}
