using System.Text.RegularExpressions;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class SecretTests
{
    private const string Canary = "canary-5c2a";

    private TestStack _stack = null!;

    [SetUp]
    public async Task StartAsync() => _stack = await TestStack.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _stack.DisposeAsync();

    [Test]
    public async Task Up_SecretInputs_AreEncryptedInTheStateAndStaySecret()
    {
        _stack.SetPassphrase("pass");

        (await _stack.UpAsync(p => p.ThingAsync("a", Secret()))).ShouldSucceed();

        File.ReadAllText(_stack.StatePath).Should().NotContain(Canary).And.Contain("\"ciphertext\":\"v1:");
        var state = _stack.Resource("a");
        state.Inputs.Get("password").Should().Be(PropertyValue.Secret(Canary));
        state.Outputs.Get("password").Should().Be(PropertyValue.Secret(Canary));
    }

    [Test]
    public async Task Up_NothingChanged_KeepsTheCiphertexts()
    {
        _stack.SetPassphrase("pass");
        Task Program(ProgramScope p, string other) =>
            Task.WhenAll(p.ThingAsync("a", Secret()), p.ThingAsync("b", PropertyMap.Of(("size", other))));
        await _stack.UpAsync(p => Program(p, "x"));
        var before = Ciphertexts();

        await _stack.UpAsync(p => Program(p, "y"));

        before.Should().HaveCount(2);
        Ciphertexts().Should().BeEquivalentTo(before);

        IEnumerable<string> Ciphertexts() =>
            Regex
                .Matches(File.ReadAllText(_stack.StatePath), "\"ciphertext\":\"([^\"]+)\"")
                .Select(m => m.Value)
                .ToList();
    }

    [Test]
    public async Task AnyChange_NoPassphrase_IsRefusedBeforeAnythingIsDone()
    {
        // Secret or not: that a provider's answer holds a secret shows when the thing is there.
        _stack.RemovePassphrase();

        foreach (
            var run in new Func<Task>[]
            {
                () => _stack.UpAsync(p => p.ThingAsync("a")),
                () => _stack.RefreshAsync(),
                () => _stack.DestroyAsync(),
                () => _stack.ImportAsync(new("fake:index:Thing", "a", "id-1", null, true)),
            }
        )
            (await run.Should().ThrowAsync<LocalEngineException>()).WithMessage("*PULUMI_CONFIG_PASSPHRASE*");

        _stack.Cloud.Things.Should().BeEmpty();
        File.Exists(_stack.StatePath).Should().BeFalse();
    }

    [Test]
    public async Task Preview_NoPassphrase_NeedsNone()
    {
        _stack.RemovePassphrase();

        (await _stack.PreviewAsync(p => p.ThingAsync("a", Secret()))).ShouldSucceed();
    }

    [Test]
    public async Task Up_ASecretOutput_IsKeptUnderAnEmptyPassphraseToo()
    {
        _stack.Provider.MoreOutputs = PropertyMap.Of(("token", PropertyValue.Secret(Canary)));

        (await _stack.UpAsync(p => p.ThingAsync("a"))).ShouldSucceed();

        File.ReadAllText(_stack.StatePath).Should().NotContain(Canary);
        _stack.Resource("a").Outputs.Get("token").Should().Be(PropertyValue.Secret(Canary));
    }

    [Test]
    public async Task Up_TheWrongPassphrase_IsRefused()
    {
        _stack.SetPassphrase("pass");
        await _stack.UpAsync(p => p.ThingAsync("a", Secret()));
        _stack.SetPassphrase("other");

        var run = () => _stack.UpAsync(p => p.ThingAsync("a", Secret()));

        (await run.Should().ThrowAsync<LocalEngineException>()).Which.Message.Should().Contain("passphrase is wrong");
    }

    [Test]
    public async Task Up_AdditionalSecretOutputs_AreSecret()
    {
        _stack.SetPassphrase("pass");
        Thing? seen = null;

        await _stack.UpAsync(async p =>
            seen = await p.ThingAsync("a", options: r => new(r) { AdditionalSecretOutputs = { "address" } })
        );

        seen!.Output("address").IsSecret.Should().BeTrue();
        _stack.Resource("a").Outputs.Get("address").IsSecret.Should().BeTrue();
    }

    [Test]
    public async Task Up_AProviderThatKnowsNoSecrets_GetsThemInTheClearAndTheyStaySecret()
    {
        _stack.SetPassphrase("pass");
        _stack.Provider.AcceptsSecrets = false;
        var inputs = PropertyMap.Of(("outer", PropertyMap.Of(("password", PropertyValue.Secret(Canary)))));

        await _stack.UpAsync(p => p.ThingAsync("a", inputs));

        _stack.Provider.Creates.Single().Properties.ToPropertyMap().ContainsSecrets.Should().BeFalse();
        _stack.Resource("a").Inputs.Should().Equal(inputs);
        _stack.Resource("a").Outputs.Get("outer").ContainsSecrets.Should().BeTrue();
    }

    [Test]
    public async Task Up_AProgramThatKnowsNoSecrets_GetsThemInTheClear()
    {
        _stack.SetPassphrase("pass");
        Thing? seen = null;

        await _stack.UpAsync(async p =>
            seen = await p.ThingAsync("a", Secret(), r => new(r) { AcceptSecrets = false })
        );

        seen!.Output("password").Should().Be(PropertyValue.Of(Canary));
    }

    private static PropertyMap Secret() => PropertyMap.Of(("password", PropertyValue.Secret(Canary)));
}
