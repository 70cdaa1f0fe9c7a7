using PulumiApig.Framework.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Resources;

/// <summary>Whatever fails once something was made or changed: the state has it.</summary>
public sealed class HalfMadeTests
{
    private static readonly PropertyMap Program = PropertyMap.Of(("body", "text"));

    [Test]
    public async Task Update_FailsHalfWay_KeepsWhatWasChanged()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        var (inputs, created) = await provider.UpAsync(Program);
        provider.Service.FailsHalfWay = true;

        var update = () =>
            provider.UpdateAsync(inputs, created.Properties.ToPropertyMap(), inputs.Set("body", "other"));

        var failure = (await update.Should().ThrowAsync<RpcException>()).Which;
        failure.Code.Should().Be(StatusCode.Unavailable);
        var kept = failure.DetailOf<ErrorResourceInitFailed>()!;
        kept.Id.Should().Be("home/1");
        kept.Properties.ToPropertyMap().Get("body").Should().Be(PropertyValue.Of("other"));
        kept.Properties.ToPropertyMap().Get("password").IsSecret.Should().BeTrue();
        kept.Reasons.Should().Equal("The index was not written. (NOTE9001)");
    }

    [Test]
    public async Task Create_ReadyAfterSomeLooks_WaitsByTheClock()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        provider.Service.LooksUntilPublished = 4;
        var check = await provider.CheckAsync(Program);

        var create = provider.CreateAsync(check.Inputs.ToPropertyMap());
        await PassAsync(provider, create);

        (await create).Properties.ToPropertyMap().Get("noteId").Should().Be(PropertyValue.Of("1"));
    }

    [Test]
    public async Task Create_NotReadyInTheUsersTime_KeepsWhatWasMadeAndTheNextUpdateMendsIt()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        provider.Service.LooksUntilPublished = 1_000;
        var check = await provider.CheckAsync(Program);

        var create = provider.CreateAsync(check.Inputs.ToPropertyMap(), timeout: TimeSpan.FromSeconds(30));
        await PassAsync(provider, create);

        var failure = (await FluentActions.Awaiting(() => create).Should().ThrowAsync<RpcException>()).Which;
        failure.Code.Should().Be(StatusCode.DeadlineExceeded);
        failure.Message.Should().Contain("30 seconds").And.EndWith("(NOTE1108)");
        var kept = failure.DetailOf<ErrorResourceInitFailed>()!;
        kept.Id.Should().Be("home/1");
        provider.Service.Put(provider.Service.Find("1")! with { Looks = 0 });
        var mended = await provider.UpdateAsync(
            check.Inputs.ToPropertyMap(),
            kept.Properties.ToPropertyMap(),
            check.Inputs.ToPropertyMap()
        );
        mended.Properties.ToPropertyMap().Should().Equal(kept.Properties.ToPropertyMap());
    }

    [Test]
    public async Task Create_CancelledWhileItWaits_KeepsWhatWasMade()
    {
        await using var provider = await ProviderUnderTest.StartAsync();
        provider.Service.LooksUntilPublished = 1_000;
        var check = await provider.CheckAsync(Program);
        var create = provider.CreateAsync(check.Inputs.ToPropertyMap());
        while (provider.Service.Notes.Count == 0)
            await Task.Yield();

        await provider.Client.CancelAsync(default);

        var failure = (await FluentActions.Awaiting(() => create).Should().ThrowAsync<RpcException>()).Which;
        failure.Code.Should().Be(StatusCode.Cancelled);
        failure.DetailOf<ErrorResourceInitFailed>()!.Id.Should().Be("home/1");
    }

    // The call runs in the provider: the clock goes on when it sleeps, beside its time limit.
    private static async Task PassAsync(ProviderUnderTest provider, Task call)
    {
        while (!call.IsCompleted)
        {
            if (provider.Clock.Waiting >= 2)
                provider.Clock.AdvanceToNextTimer();
            else
                await Task.Yield();
        }
    }
}
