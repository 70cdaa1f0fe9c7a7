using PulumiApig.Gateway.Tests.Support;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Ports;

[TestFixture]
public sealed class DeletePortTests
{
    private static readonly IngressPortId Port = IngressPortId.Parse("0ae98839d78043d8a6dff54d7cb096dc");

    [Test]
    public async Task DeletePort_IsThere_IsRemoved()
    {
        var stub = new StubHandler().On("DELETE", $"{PortsPath}/{Port}", 204);

        (await DeleteAsync(stub)).Value.Should().Be(Deletion.Removed);
    }

    [TestCase(400, "APIC.7200", TestName = "DeletePort_PortIsGone_IsFine")]
    [TestCase(404, "APIC.7302", TestName = "DeletePort_GatewayIsGone_IsFine")]
    public async Task DeletePort_Gone_IsFine(int status, string code)
    {
        (await DeleteAsync(new StubHandler().On("DELETE", PortsPath, Reply.Error(status, code))))
            .Value.Should()
            .Be(Deletion.WasGone);
    }

    [Test]
    public async Task DeletePort_AnswerLost_IsRepeatedAndCountsAsRemoved()
    {
        var stub = new StubHandler().On("DELETE", PortsPath, Reply.Broken, Reply.Error(400, "APIC.7200"));

        (await DeleteAsync(stub)).Value.Should().Be(Deletion.Removed);
    }

    [Test]
    public async Task DeletePort_CancelledWhileInFlight_WaitsForTheAnswer()
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        var stub = new StubHandler().On(
            "DELETE",
            PortsPath,
            async cancellationToken =>
            {
                arrived.SetResult();
                await release.Task.WaitAsync(cancellationToken);
                return await Reply.With(204)(cancellationToken);
            }
        );
        using var client = Client(stub, time: new Testing.ManualTimeProvider());

        var deleting = client.DeletePortAsync(Samples.Gateway, Port, null, cancel.Token);
        await arrived.Task;
        await cancel.CancelAsync();
        release.SetResult();

        (await deleting).Value.Should().Be(Deletion.Removed);
    }

    [Test]
    public async Task DeletePort_WrongAddress_IsNotGone()
    {
        (await DeleteAsync(new StubHandler().On("DELETE", PortsPath, Reply.Error(404, "APIGW.0101"))))
            .IsSuccess.Should()
            .BeFalse();
    }

    [Test]
    public async Task DeletePort_ProxyAnswersWithAPage_IsNotTakenForDone()
    {
        (await DeleteAsync(new StubHandler().On("DELETE", PortsPath, 200, "<html>login</html>")))
            .Error!.Effect.Should()
            .Be(Effect.Unknown);
    }

    [Test]
    public async Task DeletePort_Contention_IsRepeated()
    {
        var stub = new StubHandler().On("DELETE", PortsPath, Reply.Error(400, "APIC.9223"), Reply.With(204));

        (await DeleteAsync(stub)).Value.Should().Be(Deletion.Removed);
    }

    [Test]
    public async Task DeletePort_DomainIsBound_NamesIt()
    {
        var stub = new StubHandler()
            .On("DELETE", PortsPath, Reply.Error(400, "APIC.7257"))
            .On(
                "GET",
                $"{Port}/domains",
                200,
                """{"total":1,"domain_infos":[{"group_id":"g1","group_name":"shop","domain_name":"api.example.com"}]}"""
            );

        var error = (await DeleteAsync(stub)).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.FailedPrecondition,
                    Effect = Effect.None,
                    Code = "APIC.7257",
                }
            );
        error.Advice.Should().StartWith("Bound to it: api.example.com (API group shop).");
    }

    [Test]
    public async Task DeletePort_NeverAnswered_MayHaveHappened()
    {
        (await DeleteAsync(new StubHandler().On("DELETE", PortsPath, Reply.Broken)))
            .Error.Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.Unavailable,
                    Effect = Effect.Unknown,
                    Attempts = 6,
                }
            );
    }

    [Test]
    public async Task ListDomains_Bound_AreListed()
    {
        using var client = Client(
            new StubHandler().On(
                "GET",
                $"{PortsPath}/{Port}/domains",
                200,
                """{"total":1,"size":1,"domain_infos":[{"group_id":"g1","group_name":"shop","domain_name":"api.example.com"}]}"""
            )
        );

        (await client.ListDomainsAsync(Samples.Gateway, Port))
            .Value.Should()
            .Equal(new BoundDomain("api.example.com", "g1", "shop"));
    }

    private static async Task<Outcome<Deletion>> DeleteAsync(StubHandler stub)
    {
        using var client = Client(stub);
        return await client.DeletePortAsync(Samples.Gateway, Port);
    }
}
