using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

/// <summary>With <c>--continue-on-error</c> a failure costs what depends on it, and nothing else.</summary>
public sealed class ContinueOnErrorTests
{
    private static readonly RunOptions GoOn = new() { ContinuesOnError = true };

    private TestStack _stack = null!;

    [SetUp]
    public async Task StartAsync() => _stack = await TestStack.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _stack.DisposeAsync();

    [TestCase("Check")]
    [TestCase("Create")]
    public async Task Up_AResourceFails_SkipsWhatDependsOnItAndDoesTheRest(string method)
    {
        _stack.Provider.Before = FakeFaults.Fail(method, "a");
        var results = new List<Result>();

        var run = await _stack.UpAsync(p => ChainAsync(p, results), GoOn);

        run.ShouldFailWith($"{method} of a failed");
        run.Errors().Should().ContainSingle();
        run.Messages(LogSeverity.Warning)
            .Should()
            .Equal("Skipped, since a did not come about.", "Skipped, since b did not come about.");
        results.Should().Equal(Result.Fail, Result.Skip, Result.Skip, Result.Success);
        run.Steps().Should().Equal("Create other");
        _stack.Resource("demo-dev").Outputs.Should().Equal(PropertyMap.Of(("ok", "yes")));

        _stack.Provider.Before = FakeFaults.None;
        (await _stack.UpAsync(p => ChainAsync(p, []), GoOn)).ShouldSucceed().Steps().Should().HaveCount(4);
    }

    [Test]
    public async Task Up_AnUpdateFails_KeepsTheOldResourcesAndAllThatTheyNeed()
    {
        // 'b' used to need 'old'; now it needs 'a', and 'old' and 'unused' are gone from the program.
        await _stack.UpAsync(async p =>
        {
            var old = await p.ThingAsync("old");
            await p.ThingAsync("unused");
            await p.ThingAsync("a", PropertyMap.Of(("size", "x")));
            await p.ThingAsync("b", PropertyMap.Of(("size", "x")), old.Feeds("size"));
        });
        _stack.Provider.Before = FakeFaults.Fail("Update", "a");

        var run = await _stack.UpAsync(ChangedAsync, GoOn);

        run.Steps().Should().Equal("Delete unused");
        run.Result.State.Resources.Select(r => r.Name).Should().Contain(["old", "a", "b"]).And.NotContain("unused");
        _stack.Resource("b").Inputs.Get("size").Should().Be(PropertyValue.Of("x"));

        _stack.Provider.Before = FakeFaults.None;
        (await _stack.UpAsync(ChangedAsync, GoOn))
            .ShouldSucceed()
            .Steps()
            .Should()
            .BeEquivalentTo("Update a", "Update b", "Delete old");

        static async Task ChangedAsync(ProgramScope p)
        {
            var a = await p.ThingAsync("a", PropertyMap.Of(("size", "y")), Reporting);
            await p.ThingAsync("b", PropertyMap.Of(("size", "y")), r => Reporting(a.Feeds("size")(r)));
        }
    }

    [Test]
    public async Task Up_AReplacementFailsHalfWay_IsTakenUpAgainByTheNextRun()
    {
        await _stack.UpAsync(p => KeyAsync(p, "x"));
        _stack.Provider.Before = FakeFaults.Fail("Create", "a");

        (await _stack.UpAsync(p => KeyAsync(p, "y"), GoOn)).ShouldFailWith("Create of a failed");
        _stack.Provider.Before = FakeFaults.None;
        (await _stack.UpAsync(p => KeyAsync(p, "y"), GoOn)).ShouldSucceed();

        _stack.Cloud.Things.Values.Should().ContainSingle().Which.Get("key").Should().Be(PropertyValue.Of("y"));

        static Task KeyAsync(ProgramScope p, string key) =>
            p.ThingAsync(
                "a",
                PropertyMap.Of(("key", key)),
                r => new(Reporting(r)) { DeleteBeforeReplace = true, DeleteBeforeReplaceDefined = true }
            );
    }

    [Test]
    public async Task Up_AnOutputIsNotKnownSinceAResourceFailed_StaysAsItWas()
    {
        await _stack.UpAsync(p => SizeAsync(p, "x"));
        _stack.Provider.Before = FakeFaults.Fail("Update", "a");

        var run = await _stack.UpAsync(p => SizeAsync(p, "y"), GoOn);

        run.ShouldFailWith("Update of a failed");
        run.Events.OfType<StackOutputsSet>()
            .Should()
            .ContainSingle()
            .Which.News.Get("size")
            .Should()
            .Be(PropertyValue.Of("x"));
        _stack.Resource("demo-dev").Outputs.Get("size").Should().Be(PropertyValue.Of("x"));

        static async Task SizeAsync(ProgramScope p, string size)
        {
            var a = await p.ThingAsync("a", PropertyMap.Of(("size", size)), Reporting);
            await p.OutputsAsync(PropertyMap.Of(("size", a.Output("size"))));
        }
    }

    [Test]
    public async Task Up_AProgramThatCannotTakeTheResult_Ends()
    {
        _stack.Provider.Before = FakeFaults.Fail("Create", "a");

        var run = await _stack.UpAsync(
            async p =>
            {
                await p.ThingAsync("a");
                await p.ThingAsync("later");
            },
            GoOn
        );

        run.ShouldFailWith("Create of a failed");
        run.Steps().Should().BeEmpty();
    }

    [Test]
    public async Task Up_AProviderFails_StopsTheRun()
    {
        _stack.Provider.Before = FakeFaults.Fail("CheckConfig", "p");

        var run = await _stack.UpAsync(
            async p =>
            {
                await p.ProviderAsync("p");
                await p.ThingAsync("later", options: Reporting);
            },
            GoOn
        );

        run.Result.HasFailed.Should().BeTrue();
        run.Steps().Should().BeEmpty();
    }

    [Test]
    public async Task Up_WhatAProviderNeedsFails_SkipsAllThatTheProviderServes()
    {
        _stack.Provider.Before = FakeFaults.Fail("Create", "a");

        var run = await _stack.UpAsync(
            async p =>
            {
                var a = await p.ThingAsync("a", options: Reporting);
                var provider = await p.ProviderAsync("p", options: r => Reporting(a.Feeds("key")(r)));
                await p.ThingAsync("served", options: r => new(Reporting(r)) { Provider = provider });
                await p.ThingAsync("other", options: Reporting);
            },
            GoOn
        );

        run.Errors().Should().Equal("Create of a failed");
        run.Messages(LogSeverity.Warning)
            .Should()
            .Equal("Skipped, since a did not come about.", "Skipped, since p did not come about.");
        run.Steps().Should().Equal("Create other");
    }

    [Test]
    public async Task Up_AReadFailsAndTheProgramGoesOn_DeletesNothing()
    {
        await _stack.UpAsync(async p =>
        {
            await p.ThingAsync("a");
            await p.ThingAsync("b");
        });
        _stack.Provider.Before = FakeFaults.Fail("Read", "a");

        var run = await _stack.UpAsync(
            async p =>
            {
                var read = new ReadResourceRequest
                {
                    Type = "fake:index:Thing",
                    Name = "a",
                    Id = _stack.Resource("a").Id,
                    Parent = p.Stack,
                };
                try
                {
                    await p.Monitor.ReadResourceAsync(read, default);
                }
                catch (RpcException)
                {
                    // As a program may that can do without.
                }
            },
            GoOn
        );

        run.ShouldFailWith("Read of a failed");
        _stack.State().Resources.Select(r => r.Name).Should().Contain(["a", "b"]);
    }

    [Test]
    public async Task Destroy_ADeletionFails_KeepsWhatItNeedsAndDeletesTheRest()
    {
        await _stack.UpAsync(p => ChainAsync(p, []));
        _stack.Provider.Before = FakeFaults.Fail("Delete", "b");

        var run = await _stack.DestroyAsync(GoOn);

        run.ShouldFailWith("Delete of b failed");
        run.Steps().Should().BeEquivalentTo("Delete c", "Delete other");
        _stack.State().Resources.Select(r => r.Name).Should().Contain(["a", "b"]).And.NotContain(["c", "other"]);

        _stack.Provider.Before = FakeFaults.None;
        (await _stack.DestroyAsync(GoOn)).ShouldSucceed();
        _stack.State().Resources.Should().BeEmpty();
    }

    /// <summary>c needs b, which needs a; other needs none of them.</summary>
    private static async Task ChainAsync(ProgramScope p, List<Result> results)
    {
        var a = await p.ThingAsync("a", options: Reporting);
        var b = await p.ThingAsync(
            "b",
            PropertyMap.Of(("size", a.Output("address"))),
            r => Reporting(a.Feeds("size")(r))
        );
        var c = await p.ThingAsync("c", options: r => new(Reporting(r)) { Dependencies = { b.Urn } });
        var other = await p.ThingAsync("other", options: Reporting);
        results.AddRange(new[] { a, b, c, other }.Select(thing => thing.Response.Result));
        await p.OutputsAsync(
            PropertyMap.Of(("ok", "yes"), ("address", results[0] == Result.Success ? "s" : PropertyValue.Unknown))
        );
    }

    private static RegisterResourceRequest Reporting(RegisterResourceRequest request) =>
        new(request) { SupportsResultReporting = true };
}
