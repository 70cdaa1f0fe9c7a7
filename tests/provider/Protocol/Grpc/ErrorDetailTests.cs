using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Tests.Support;
using PulumiApig.Protocol.Values;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Tests.Grpc;

public sealed class ErrorDetailTests
{
    private static readonly ResourceInitFailed InitFailed = new(
        "gateway/app",
        PropertyMap.Of(("values", PropertyValue.List(["10.0.0.1", PropertyValue.Secret("x")]))),
        ["The second half is missing.", "région 100 %"],
        PropertyMap.Empty
    );

    [Test]
    public async Task Failure_AHalfMadeResource_ArrivesWhole()
    {
        var error = await Travel(new RpcException(StatusCode.Aborted, "Half made.\nΩ", InitFailed));

        (error.Code, error.Message).Should().Be((StatusCode.Aborted, "Half made.\nΩ"));
        Filled.Show(error.Detail).Should().Be(Filled.Show(InitFailed));
    }

    [Test]
    public async Task Failure_MissingConfiguration_ArrivesWhole()
    {
        var missing = new MissingConfigKeys([new("apig:region", "Where the gateway is."), new("apig:accessKey", "")]);

        var error = await Travel(new RpcException(StatusCode.InvalidArgument, "Not configured.", missing));

        Filled.Show(error.Detail).Should().Be(Filled.Show(missing));
    }

    [Test]
    public async Task Failure_OfEachCode_KeepsIt([Range(1, 16)] int code) =>
        (await Travel(new RpcException((StatusCode)code, "x"))).Code.Should().Be((StatusCode)code);

    [TestCase('x', 2_900)]
    [TestCase('é', 400)]
    public async Task Failure_AMessageOf20Kilobytes_ArrivesCut(char letter, int atLeast)
    {
        var text = new string(letter, 20_000);

        var error = await Travel(new RpcException(StatusCode.Aborted, text, InitFailed with { Reasons = [text] }));

        error.Message.Should().EndWith("[cut]").And.StartWith(text[..atLeast]);
        error
            .Detail.Should()
            .BeOfType<ResourceInitFailed>()
            .Which.Reasons.Should()
            .ContainSingle()
            .Which.Should()
            .Be(error.Message);
    }

    [Test]
    public async Task Failure_OutputsOf100Kilobytes_ArriveWhole()
    {
        var outputs = PropertyMap.Of(("text", new string('x', 100_000)));

        var error = await Travel(new RpcException(StatusCode.Aborted, "x", InitFailed with { Outputs = outputs }));

        error.Detail.Should().BeOfType<ResourceInitFailed>().Which.Outputs.Should().Equal(outputs);
    }

    [Test]
    public async Task Failure_OutputsTooLargeForHeaders_ArriveEmptyButTheIdArrives()
    {
        var outputs = PropertyMap.Of(("text", new string('x', 1_000_000)));

        var error = await Travel(new RpcException(StatusCode.Aborted, "x", InitFailed with { Outputs = outputs }));

        var detail = error.Detail.Should().BeOfType<ResourceInitFailed>().Subject;
        (detail.Id, detail.Outputs.Count).Should().Be((InitFailed.Id, 0));
        detail.Reasons.Should().Equal(InitFailed.Reasons);
    }

    [Test]
    public async Task Failure_OutputsNestedDeeply_ArriveWhole()
    {
        var outputs = PropertyMap.Of(("deep", Nested.Value(200)));

        var error = await Travel(new RpcException(StatusCode.Aborted, "x", InitFailed with { Outputs = outputs }));

        error.Detail.Should().BeOfType<ResourceInitFailed>().Which.Outputs.Equals(outputs).Should().BeTrue();
    }

    [Test]
    public void Of_AFailureWithADetail_SaysCodeAndMessageInTheDetailsToo()
    {
        var fields = RpcStatus.Of(new RpcException(StatusCode.Aborted, "100 % Ω", InitFailed));

        fields.Details.Should().NotEndWith("=");
        var status = PulumiApig.Protocol.Wire.Rpc.Status.Parser.ParseFrom(Bytes(fields.Details!));
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
        var status = new PulumiApig.Protocol.Wire.Rpc.Status { Code = 9 };
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

        error.Detail.Should().BeOfType<MissingConfigKeys>().Which.Keys.Should().Equal(new MissingConfigKey("ky", ""));
    }

    private static IEnumerable<string> BrokenDetails()
    {
        yield return "not base64!";
        yield return "A";
        yield return Convert.ToBase64String([0xFF, 0xFF]);
        yield return Encode("type.googleapis.com/pulumirpc.ErrorResourceInitFailed", [0xFF]);
        yield return Encode(
            "type.googleapis.com/pulumirpc.ErrorResourceInitFailed",
            new ErrorResourceInitFailed
            {
                Properties = new() { Fields = { ["x"] = Value.ForNumber(double.NaN) } },
            }.ToByteArray()
        );
        yield return Encode("", []);

        static string Encode(string type, byte[] value) =>
            Convert.ToBase64String(
                new PulumiApig.Protocol.Wire.Rpc.Status
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

        (error.Code, error.Message, error.Detail).Should().Be((StatusCode.FailedPrecondition, "The reason.", null));
    }

    [TestCase("17")]
    [TestCase("-1")]
    [TestCase("x")]
    [TestCase("")]
    public void ToException_ACodeThatIsNone_IsUnknown(string code) =>
        RpcStatus.ToException(code, null, null).Code.Should().Be(StatusCode.Unknown);

    private static async Task<RpcException> Travel(RpcException failure)
    {
        await using var server = await InvokeServer.StartAsync(
            (_, _) => Task.FromException<PulumiApig.Protocol.Provider.InvokeResponse>(failure)
        );
        var call = () => server.CallAsync(new("a:b:c", PropertyMap.Empty));
        return (await call.Should().ThrowAsync<RpcException>()).Which;
    }

    private static byte[] Bytes(string unpadded) =>
        Convert.FromBase64String(unpadded.PadRight((unpadded.Length + 3) / 4 * 4, '='));
}
