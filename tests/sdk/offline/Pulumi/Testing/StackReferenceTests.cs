using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Testing;

public sealed class StackReferenceTests
{
    [Test]
    public async Task GetOutput_OutputsOfEveryKind_AreSecretByTheirNames()
    {
        var reference = await ReferToAsync(secretNames: ["password"]);

        reference.GetOutput("host").Look().Should().Be(((object?)"example.com", true, false));
        reference.GetOutput("password").Look().Should().Be(((object?)"s3cret", true, true));
        reference.GetOutput("none").Look().Should().Be(((object?)null, true, false));
        reference.Name.Look().Value.Should().Be("acme/network/prod");
    }

    [Test]
    public async Task GetOutput_AnEngineThatNamesNoSecrets_MakesAllSecretWhenOneIs()
    {
        var reference = await ReferToAsync(secretNames: null);

        reference.GetOutput("host").Look().IsSecret.Should().BeTrue();
    }

    [Test]
    public async Task RequireOutput_AnOutputThatIsNotThere_Fails()
    {
        var reference = await ReferToAsync([]);

        await reference.RequireOutput("none").State.Invoking(s => s).Should().ThrowAsync<KeyNotFoundException>();
    }

    [Test]
    public async Task GetValueAsync_ASecret_IsRefused()
    {
        var reference = await ReferToAsync(secretNames: ["password"]);

        (await reference.GetValueAsync("host")).Should().Be("example.com");
        await reference.Invoking(r => r.RequireValueAsync("password")).Should().ThrowAsync<InvalidOperationException>();
        (await reference.GetOutputDetailsAsync("password")).SecretValue.Should().Be("s3cret");
        (await reference.GetOutputDetailsAsync("host")).Value.Should().Be("example.com");
    }

    private static async Task<StackReference> ReferToAsync(string[]? secretNames)
    {
        var resources = await Deployment.TestAsync(
            new OneStack(secretNames),
            new TestOptions(),
            () => _ = new StackReference("network", new() { Name = "acme/network/prod" })
        );
        return (StackReference)resources.Single();
    }

    private sealed class OneStack(string[]? secretNames) : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            args.Id.Should().Be("acme/network/prod", "the stack is read, not registered");
            var state = args.Inputs.Add(
                "outputs",
                new Dictionary<string, object>
                {
                    ["host"] = "example.com",
                    ["password"] = Output.CreateSecret("s3cret"),
                }
            );
            if (secretNames is not null)
                state = state.Add("secretOutputNames", secretNames.ToImmutableArray());
            return Task.FromResult<(string?, object)>((args.Id, state));
        }

        public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException();
    }
}
