using Pulumi.Tests.Support;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Resources;

public sealed class RegistrationTests
{
    [Test]
    public async Task Run_AProgramWithOneResource_RegistersStackResourceAndOutputsAndSignals()
    {
        var engine = new FakeEngine();

        var code = await engine.RunAsync(() =>
        {
            var widget = new Widget(
                "w",
                new()
                {
                    Text = "hello",
                    Count = 3,
                    Tags = { "a", "b" },
                }
            );
            return Task.FromResult<IDictionary<string, object?>>(
                new Dictionary<string, object?> { ["text"] = widget.Text, ["none"] = null }
            );
        });

        code.Should().Be(0);
        engine.StackRegistration.Name.Should().Be("shop-dev");
        engine.StackRegistration.Parent.Should().BeEmpty();
        var request = engine.Registration("w");
        request.Type.Should().Be(Widget.Token);
        request.IsCustom.Should().BeTrue();
        request.Parent.Should().Be(FakeEngine.UrnOf(Stack.StackType, "shop-dev"));
        request
            .Inputs.Should()
            .Equal(PropertyMap.Of(("text", "hello"), ("count", 3), ("tags", PropertyValue.List("a", "b"))));
        engine.StackOutputs.Should().Equal(PropertyMap.Of(("text", "hello")));
        engine.Signals.Should().Be(1);
    }
}
